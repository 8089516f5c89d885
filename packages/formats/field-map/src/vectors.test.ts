import { describe, expect, it } from "vitest";

import { dialects } from "./dialects/all.ts";
import { isFieldMap } from "./is.ts";
import { parseFieldMap } from "./parse.ts";
import { recognizeFieldMap } from "./recognize.ts";
import { renderFieldMap } from "./render.ts";
import { libraryVectors } from "./library-vectors.test-support.ts";
import { vectors } from "./vectors.test-support.ts";

describe.each([...vectors, ...libraryVectors])(
  "$dialect, $name",
  ({ dialect, status, body, issues, error, ambiguous = [], score }) => {
    const wire = { status, headers: {}, body };

    it("should be recognised as what it is", () => {
      expect(recognizeFieldMap(wire).score).toBe(score);
      expect(isFieldMap(body)).toBe(true);
    });

    it("should be read with exact paths", () => {
      const result = parseFieldMap(wire);
      expect(result.ok && result.dialect).toBe(dialect);
      const withExtensions = issues.some(({ extensions }) => extensions !== undefined);
      const found = result.ok ? result.error.issues : [];
      expect(
        withExtensions ? found : found.map((issue) => ({ ...issue, extensions: undefined })),
      ).toEqual(issues);
      expect(result.ok && result.deviations).toEqual([]);
      expect(result.ok && result.ambiguous).toEqual(ambiguous);
    });

    it("should be read with what stands beside the issues", () => {
      const result = parseFieldMap(wire);
      expect(result.ok && { ...result.error, issues: [] }).toStrictEqual({
        format: "field-map",
        status,
        issues: [],
        retry: { when: "never" },
        challenges: [],
        extensions: {},
        ...error,
      });
    });

    it("should go out again as it came, given it to be like", () => {
      const result = parseFieldMap(wire);
      if (!result.ok) throw new Error(result.reason);
      const { document, losses } = renderFieldMap(result.error, body as never);
      expect(JSON.stringify(document)).toBe(JSON.stringify(body));
      expect(losses).toEqual([]);
    });
  },
);

it("should have a vector of every dialect", () => {
  const found = new Set([...vectors, ...libraryVectors].map(({ dialect }) => dialect));
  expect(found).toEqual(new Set(dialects.map(({ name }) => name)));
});
