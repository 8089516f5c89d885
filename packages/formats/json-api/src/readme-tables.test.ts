import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";

import type { ApiError } from "@api-errors/core";
import { describe, expect, it } from "vitest";
import { rowsBelow, testNamesExports } from "@api-errors/internal-readme";

import * as exported from "./index.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const labelled = { "content-type": exported.JSON_API_MEDIA_TYPE };

testNamesExports(readme, exported, readFileSync(new URL("index.ts", import.meta.url), "utf8"));

function errorOf(body: unknown, status = 422): ApiError {
  const result = exported.parseJsonApi({ status, headers: labelled, body });
  if (!result.ok) throw new Error(result.reason);
  return result.error;
}

describe("what is read and written", () => {
  it.each(rowsBelow(readme, /^\| from +\| body/))(
    "should hold for %s",
    (_, text = "", read, written, note) => {
      const body = JSON.parse(text) as exported.JsonApiDocument;
      const status = exported.statusOf([body.errors].flat()) ?? 422;
      const result = exported.parseJsonApi({ status, headers: labelled, body });
      if (!result.ok) throw new Error(result.reason);
      const { document } = exported.renderJsonApi(result.error, body);
      expect({
        read: result.deviations.length === 0 ? "✅" : "⚠️",
        written: isDeepStrictEqual(document, body) ? "✅" : "⚠️",
      }).toEqual({ read, written });
      expect(note !== "" || (read === "✅" && written === "✅")).toBe(true);
    },
  );
});

describe("how it maps to an ApiError", () => {
  const values: Readonly<Record<string, readonly [unknown, unknown]>> = {
    declaredStatus: [422, "422"],
    help: ["https://e.org/h", "https://e.org/h"],
    type: ["https://e.org/t", "https://e.org/t"],
    details: [{ a: 1 }, { a: 1 }],
  };

  it.each(rowsBelow(readme, /^\| ApiError +\| written/))(
    "should read %s from %s, and write it there",
    (member = "", written = "", names = "") => {
      const [value, wireValue] = values[member] ?? ["v", "v"];
      for (const name of names.split(", ")) {
        const [outer = "", inner] = name.split(".");
        const error = { [outer]: inner === undefined ? wireValue : { [inner]: wireValue } };
        const read = errorOf({ errors: [error] });
        expect(read[member as keyof ApiError]).toEqual(value);
        expect(exported.renderJsonApi(read).document).toHaveProperty(
          `errors[0].${written}`,
          wireValue,
        );
      }
    },
  );
});

it.each(rowsBelow(readme, /^\| source +\| path/))(
  "should read %s as %s in the %s, and write it again",
  (source = "", path = "", place) => {
    const document = { errors: [{ source: JSON.parse(source) as object }] };
    const error = errorOf(document);
    expect(error.issues[0]).toMatchObject({ path: JSON.parse(path) as unknown, in: place });
    const twice = { errors: [...document.errors, { title: "t" }] };
    expect(exported.renderJsonApi(errorOf(twice)).document).toEqual(twice);
  },
);

it.each(rowsBelow(readme, /^\| score +\| when/))(
  "should score %s: %s",
  (score, _, instance = "") => {
    const [, status, type = "", body = ""] = /^(\d+) (\S+) (.*)$/.exec(instance) ?? [];
    const wire = {
      status: Number(status),
      headers: { "content-type": type },
      body: JSON.parse(body) as unknown,
    };
    const catalog = { in_the_catalog: { status: 409 } };
    expect(exported.recognizeJsonApi(wire, { catalog }).score).toBe(Number(score));
  },
);
