import { vi as vitestTools } from "vitest";
import * as collection from "./collect.ts";
import { reload } from "./modules.ts";

/**
 * What unit tests import as `vitest` while mutants are tested: its own `expect` and `vi`, and suites and tests that stay in
 * memory, to be run again for the next mutant. It has what the tests here use, and no more.
 */
export { expect } from "vitest";

type Declare = (name: string, ...rest: readonly [unknown, unknown?]) => void;

interface DeclareWithTables extends Declare {
  readonly each: (table: readonly unknown[]) => Declare;
}

export const describe: DeclareWithTables = withTables(collection.declareSuite);
export const it: DeclareWithTables = withTables(collection.declareTest);
export const test: DeclareWithTables = it;

export const vi: typeof vitestTools = {
  ...vitestTools,
  // The next import of a module gives a copy of its own.
  resetModules: () => {
    reload();
    return vi;
  },
};

export function beforeEach(hook: collection.Body): void {
  collection.declareHook("before", hook);
}

export function afterEach(hook: collection.Body): void {
  collection.declareHook("after", hook);
}

export function afterAll(hook: collection.Body): void {
  collection.declareEnd(hook);
}

export function onTestFinished(hook: collection.Body): void {
  collection.declareFinisher(hook);
}

function withTables(
  declare: (name: string, body: collection.Body, args?: readonly unknown[]) => void,
): DeclareWithTables {
  const one: Declare = (name, ...rest) => declare(name, bodyOf(rest));
  return Object.assign(one, {
    each: (table: readonly unknown[]): Declare => {
      return (name, ...rest) => {
        for (const args of collection.rowsOf(table)) {
          declare(collection.rowName(name, args), bodyOf(rest), args);
        }
      };
    },
  });
}

/** The body, which options such as a timeout may precede or follow. */
function bodyOf(rest: readonly unknown[]): collection.Body {
  const body = rest.find((part) => typeof part === "function");
  if (!body) throw new Error("no body");
  return body as collection.Body;
}
