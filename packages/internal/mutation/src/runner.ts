import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { INSTRUMENTER_CONSTANTS, type MutantCoverage } from "@stryker-mutator/api/core";
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
} from "@stryker-mutator/api/test-runner";
import { collect, finish, type UnitTest } from "./collect.ts";
import { load, reaches, reload, stopCounting, watchModules } from "./modules.ts";

/** Where the tests are, in globs from the root of the repository. */
export interface UnitTestOptions {
  readonly files: readonly string[];
  readonly exclude: readonly string[];
  /** Tests with such a name are left out: a pattern. */
  readonly excludeNames: string;
  /** Loaded before the tests. */
  readonly setup: readonly string[];
  /** Tests that take longer are left out: milliseconds of processor time, while it is counted which mutants they reach. */
  readonly slowMs: number;
}

/** What the code that Stryker writes into the source shares with us. */
interface Shared {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: MutantCoverage;
}

interface Failure {
  /** The test's, or the file where that could not be loaded. */
  readonly id: string;
  readonly message: string;
}

/** What the first process learned of the tests' times, for those that follow it; in Stryker's copy of the repository. */
const timesFile = "unit-test-times.json";

/** The time of a test that is left out. */
const tooLong = Number.MAX_VALUE;

/**
 * Runs unit tests in this very process, so that a mutant costs what its tests take and nothing else.
 *
 * Modules stay in memory from one mutant to the next. So that what they remember (a table made once, say) changes no result,
 * a test that fails must pass again without the mutant, and a mutant that survives must survive once more in modules of its own, with the tests of
 * the files that are closest to it.
 */
export class UnitTestRunner implements TestRunner {
  readonly #options: UnitTestOptions;
  readonly #excluded: RegExp;
  readonly #shared: Shared;
  #times = new Map<string, number>();

  #files: readonly string[] = [];
  /** Whether all files were loaded once, so that it is known what they import. */
  #graphKnown = false;
  #loaded = new Map<string, ReadonlyMap<string, UnitTest>>();

  constructor(options: UnitTestOptions) {
    this.#options = options;
    this.#excluded = new RegExp(options.excludeNames);
    const everywhere = globalThis as unknown as Record<string, Shared>;
    this.#shared = everywhere[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
  }

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    const { files, exclude, setup } = this.#options;
    watchModules(process.cwd());
    for (const file of setup) await load(resolve(file));
    if (existsSync(timesFile)) {
      this.#times = new Map(JSON.parse(readFileSync(timesFile, "utf8")) as [string, number][]);
    }
    this.#files = globSync([...files], { exclude: [...exclude] }).sort();
  }

  async dryRun(): Promise<DryRunResult> {
    const results: TestResult[] = [];
    for (const test of await this.#testsOf(this.#files)) {
      this.#shared.currentTestId = test.id;
      const started = performance.now();
      const cpu = process.cpuUsage();
      const message = await whyFailed(test);
      const timeSpentMs = performance.now() - started;
      const { user, system } = process.cpuUsage(cpu);
      const cpuMs = (user + system) / 1000;
      this.#shared.currentTestId = undefined;
      const isSlow = cpuMs > this.#options.slowMs;
      this.#times.set(test.id, isSlow ? tooLong : cpuMs);
      // Without coverage no mutant needs it.
      if (isSlow) delete this.#shared.mutantCoverage?.perTest[test.id];
      const result = { id: test.id, name: test.id, timeSpentMs, fileName: resolve(test.file) };
      results.push(
        message === undefined
          ? { ...result, status: TestStatus.Success }
          : { ...result, status: TestStatus.Failed, failureMessage: message },
      );
    }
    writeFileSync(timesFile, JSON.stringify([...this.#times]));
    this.#graphKnown = true;
    const mutantCoverage = structuredClone(
      this.#shared.mutantCoverage ?? { static: {}, perTest: {} },
    );
    this.#forget();
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { testFilter, sandboxFileName, reloadEnvironment } = options;
    stopCounting();
    this.#shared.hitLimit = lowered(options.hitLimit);
    this.#shared.hitCount = options.hitLimit === undefined ? undefined : 0;
    if (!testFilter || reloadEnvironment)
      return this.#anew(options, await this.#related(sandboxFileName));
    const covering = await this.#testsOf(new Set(testFilter.map(fileOf)), new Set(testFilter));
    const failure = await this.#firstFailure(covering, options.activeMutant.id);
    const looped = this.#looped();
    if (looped) return looped;
    if (failure && (await this.#whyFailsAnyway(failure)) === undefined) {
      return killed(failure, covering.length);
    }
    // Its own tests may use what another file's made and left behind.
    const own = this.#files.filter((file) => resolve(file) === testsOf(sandboxFileName));
    const files = new Set([...own, ...testFilter.map(fileOf)]);
    return this.#anew(options, [...files].slice(0, 3));
  }

  async dispose(): Promise<void> {
    await finish();
  }

  /** Runs all tests of some files in modules of their own, made while the mutant is active where it acts on loading. */
  async #anew(options: MutantRunOptions, files: readonly string[]): Promise<MutantRunResult> {
    if (options.hitLimit !== undefined) this.#shared.hitCount = 0;
    this.#forget();
    let nrOfTests = 0;
    let failure: Failure | undefined;
    for (const file of files) {
      let tests: readonly UnitTest[];
      try {
        tests = await this.#testsUnder(options, file);
      } catch (error) {
        // Not even loaded.
        this.#forget();
        return killed({ id: file, message: String(error) }, nrOfTests);
      }
      nrOfTests += tests.length;
      failure = await this.#firstFailure(tests, options.activeMutant.id);
      if (failure) break;
    }
    const looped = this.#looped();
    // Nothing of what was made under a mutant remains.
    this.#forget();
    if (looped) return looped;
    if (!failure) return { status: MutantRunStatus.Survived, nrOfTests };
    const message = await this.#whyFailsAnyway(failure);
    // Stryker tries once more, in another process.
    if (message !== undefined) throw new Error(`${failure.id} fails without a mutant: ${message}`);
    return killed(failure, nrOfTests);
  }

  /** The tests of a file, loaded while the mutant is active where it acts on loading. */
  async #testsUnder(
    { activeMutant, mutantActivation }: MutantRunOptions,
    file: string,
  ): Promise<readonly UnitTest[]> {
    if (mutantActivation === "static") this.#shared.activeMutant = activeMutant.id;
    try {
      return await this.#testsOf([file]);
    } finally {
      this.#shared.activeMutant = undefined;
    }
  }

  /** Why a test fails that is to pass, no mutant being active. */
  async #whyFailsAnyway({ id }: Failure): Promise<string | undefined> {
    for (const test of await this.#testsOf([fileOf(id)], new Set([id]))) {
      const message = await whyFailed(test);
      if (message !== undefined) return message;
    }
    return undefined;
  }

  /** The first test that fails while a mutant is active; the quick ones are tried first. */
  async #firstFailure(tests: readonly UnitTest[], mutant: string): Promise<Failure | undefined> {
    this.#shared.activeMutant = mutant;
    try {
      for (const test of tests) {
        const message = await whyFailed(test);
        if (message !== undefined) return { id: test.id, message };
      }
    } finally {
      this.#shared.activeMutant = undefined;
    }
    return undefined;
  }

  #looped(): MutantRunResult | undefined {
    const result = determineHitLimitReached(this.#shared.hitCount, this.#shared.hitLimit);
    this.#shared.hitCount = undefined;
    return result && { status: MutantRunStatus.Timeout, reason: result.reason ?? "" };
  }

  /** The tests of some files, loading those that are not; only some of them where ids are given; the quick ones first. */
  async #testsOf(files: Iterable<string>, ids?: ReadonlySet<string>): Promise<readonly UnitTest[]> {
    const time = (test: UnitTest) => this.#times.get(test.id) ?? 0;
    const found: UnitTest[] = [];
    for (const file of files) {
      let tests = this.#loaded.get(file);
      if (!tests) {
        tests = await collect(file, () => load(resolve(file)));
        this.#loaded.set(file, tests);
      }
      for (const test of tests.values()) {
        if (this.#excluded.test(test.id)) continue;
        if (ids ? ids.has(test.id) : time(test) < tooLong) found.push(test);
      }
    }
    return found.sort((one, other) => time(one) - time(other));
  }

  /** The files whose tests import a file of the source, its own first. */
  async #related(source: string): Promise<readonly string[]> {
    if (!this.#graphKnown) await this.#testsOf(this.#files);
    this.#graphKnown = true;
    return ownFirst(
      this.#files.filter((file) => reaches(resolve(file), source)),
      source,
    );
  }

  #forget(): void {
    reload();
    this.#loaded = new Map();
  }
}

async function whyFailed(test: UnitTest): Promise<string | undefined> {
  try {
    await test.run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function killed({ id, message }: Failure, nrOfTests: number): MutantRunResult {
  return {
    status: MutantRunStatus.Killed,
    killedBy: [id],
    failureMessage: message.slice(0, 1000),
    nrOfTests,
  };
}

/**
 * How often a mutant may be passed before it is a loop. Stryker's limit is a hundred times what the tests pass without it,
 * which takes minutes where they pass it often.
 */
function lowered(limit: number | undefined): number | undefined {
  return limit === undefined ? limit : Math.min(limit, Math.max(limit / 25, 1_000_000));
}

/** The files of tests with that of the source itself first. */
function ownFirst(files: readonly string[], source: string): readonly string[] {
  const isOther = (file: string): number => (resolve(file) === testsOf(source) ? 0 : 1);
  return files.toSorted((one, other) => isOther(one) - isOther(other));
}

/** Where the tests of a file of the source are. */
function testsOf(source: string): string {
  return source.replace(/\.ts$/, ".test.ts");
}

function fileOf(id: string): string {
  return id.slice(0, id.indexOf("#"));
}
