import { globSync } from "node:fs";
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
import { load, reaches, reload, watchModules } from "./modules.ts";

/** Where the tests are, in globs from the root of the repository. */
export interface UnitTestOptions {
  readonly files: readonly string[];
  readonly exclude: readonly string[];
  /** Loaded before the tests. */
  readonly setup: readonly string[];
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
  readonly test: UnitTest;
  readonly message: string;
}

/**
 * Runs unit tests in this very process, so that a mutant costs what its tests take and nothing else.
 *
 * Modules stay in memory from one mutant to the next. So that what they remember (a table made once, say) changes no result,
 * a test that fails must pass again without the mutant, and a mutant that survives must survive once more in modules of its own.
 */
export class UnitTestRunner implements TestRunner {
  readonly #options: UnitTestOptions;
  readonly #shared: Shared;
  readonly #times = new Map<string, number>();
  #files: readonly string[] = [];
  #loaded = new Map<string, ReadonlyMap<string, UnitTest>>();

  constructor(options: UnitTestOptions) {
    this.#options = options;
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
    this.#files = globSync([...files], { exclude: [...exclude] }).sort();
  }

  async dryRun(): Promise<DryRunResult> {
    const results: TestResult[] = [];
    for (const test of await this.#testsOf(this.#files)) {
      this.#shared.currentTestId = test.id;
      const started = performance.now();
      const message = await whyFailed(test);
      const timeSpentMs = performance.now() - started;
      this.#shared.currentTestId = undefined;
      this.#times.set(test.id, timeSpentMs);
      const result = { id: test.id, name: test.id, timeSpentMs, fileName: resolve(test.file) };
      results.push(
        message === undefined
          ? { ...result, status: TestStatus.Success }
          : { ...result, status: TestStatus.Failed, failureMessage: message },
      );
    }
    const mutantCoverage = this.#shared.mutantCoverage ?? { static: {}, perTest: {} };
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { testFilter, sandboxFileName, reloadEnvironment } = options;
    this.#shared.hitLimit = options.hitLimit;
    this.#shared.hitCount = options.hitLimit === undefined ? undefined : 0;
    if (!testFilter || reloadEnvironment)
      return this.#anew(options, await this.#related(sandboxFileName));
    const covering = await this.#testsOf(new Set(testFilter.map(fileOf)), new Set(testFilter));
    const failure = await this.#firstFailure(covering, options.activeMutant.id);
    const looped = this.#looped();
    if (looped) return looped;
    if (failure && (await whyFailed(failure.test)) === undefined) return killed(failure, covering);
    return this.#anew(options, [...new Set(testFilter.map(fileOf))]);
  }

  async dispose(): Promise<void> {
    await finish();
  }

  /** Runs all tests of some files in modules of their own, made while the mutant is active where it acts on loading. */
  async #anew(options: MutantRunOptions, files: readonly string[]): Promise<MutantRunResult> {
    const { id } = options.activeMutant;
    if (options.hitLimit !== undefined) this.#shared.hitCount = 0;
    this.#forget();
    if (options.mutantActivation === "static") this.#shared.activeMutant = id;
    let tests: readonly UnitTest[] = [];
    try {
      tests = await this.#testsOf(files);
    } catch (error) {
      return killed(
        { test: { id: files[0] ?? "", file: "", run: noTest }, message: String(error) },
        [],
      );
    } finally {
      this.#shared.activeMutant = undefined;
    }
    const failure = await this.#firstFailure(tests, id);
    const looped = this.#looped();
    // Nothing of what was made under a mutant remains.
    this.#forget();
    if (looped) return looped;
    if (!failure) return { status: MutantRunStatus.Survived, nrOfTests: tests.length };
    const again = await this.#testsOf([failure.test.file], new Set([failure.test.id]));
    for (const test of again) {
      const message = await whyFailed(test);
      // Stryker tries once more, in another process.
      if (message !== undefined) throw new Error(`fails without a mutant: ${test.id}: ${message}`);
    }
    return killed(failure, tests);
  }

  /** The first test that fails while a mutant is active; the quick ones are tried first. */
  async #firstFailure(tests: readonly UnitTest[], mutant: string): Promise<Failure | undefined> {
    this.#shared.activeMutant = mutant;
    try {
      for (const test of tests) {
        const message = await whyFailed(test);
        if (message !== undefined) return { test, message };
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
    const found: UnitTest[] = [];
    for (const file of files) {
      let tests = this.#loaded.get(file);
      if (!tests) {
        tests = await collect(file, () => load(resolve(file)));
        this.#loaded.set(file, tests);
      }
      for (const test of tests.values()) if (!ids || ids.has(test.id)) found.push(test);
    }
    const time = (test: UnitTest) => this.#times.get(test.id) ?? 0;
    return found.sort((one, other) => time(one) - time(other));
  }

  /** The files whose tests import a file of the source. */
  async #related(source: string): Promise<readonly string[]> {
    for (const file of this.#files) if (!this.#loaded.has(file)) await this.#testsOf([file]);
    return this.#files.filter((file) => reaches(resolve(file), source));
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

function killed({ test, message }: Failure, tests: readonly UnitTest[]): MutantRunResult {
  return {
    status: MutantRunStatus.Killed,
    killedBy: [test.id],
    failureMessage: message.slice(0, 1000),
    nrOfTests: tests.length,
  };
}

function fileOf(id: string): string {
  return id.slice(0, id.indexOf("#"));
}

function noTest(): Promise<void> {
  return Promise.resolve();
}
