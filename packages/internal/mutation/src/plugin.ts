import type { StrykerOptions } from "@stryker-mutator/api/core";
import {
  commonTokens,
  declareFactoryPlugin,
  PluginKind,
  tokens,
} from "@stryker-mutator/api/plugin";
import { UnitTestRunner, type UnitTestOptions } from "./runner.ts";

/** What Stryker reads of this plugin: the test runner `unit`, and the option that it takes. */
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "unit", createRunner)];

const texts = { type: "array", items: { type: "string" } } as const;

export const strykerValidationSchema = {
  properties: {
    unitTests: {
      type: "object",
      additionalProperties: false,
      properties: {
        files: texts,
        exclude: texts,
        excludeNames: { type: "string" },
        setup: texts,
        slowMs: { type: "number" },
      },
    },
  },
};

function createRunner(options: StrykerOptions): UnitTestRunner {
  return new UnitTestRunner(options["unitTests"] as UnitTestOptions);
}
createRunner.inject = tokens(commonTokens.options);
