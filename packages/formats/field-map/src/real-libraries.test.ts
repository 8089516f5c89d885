import { fromStandardIssues } from "@api-errors/core";
import { describe, expect, it } from "vitest";

import libraries from "../vectors/libraries.json" with { type: "json" };
import { dialects } from "./dialects/all.ts";
import { createFieldMapFormat } from "./format.ts";
import { ORDER, runLibraries, standardSchemas } from "./libraries.test-support.ts";

it("should have what the libraries report today in its vectors", async () => {
  expect(await runLibraries()).toEqual(libraries);
});

describe.each(Object.entries(standardSchemas))("%s", (_, schema) => {
  it.each(dialects.map((dialect) => [dialect.name, dialect] as const))(
    "should be answered in %s, every message",
    async (_, dialect) => {
      const result = await schema["~standard"].validate(ORDER);
      if (!result.issues) throw new Error("expected the order to be refused");
      const format = createFieldMapFormat({ dialect });
      const issues = fromStandardIssues(result.issues);
      const error = {
        format: "",
        status: 422,
        issues,
        retry: { when: "never" },
        challenges: [],
        extensions: {},
      } as const;
      const text = JSON.stringify(format.render(error).document);
      for (const { message } of issues)
        expect(text).toContain(JSON.stringify(message).slice(1, -1));
      expect(text).toMatch(dialect.layout.kind === "text" ? /\[/ : /zip/);
    },
  );
});
