import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";

import type { ApiError } from "@api-errors/core";
import { describe, expect, it } from "vitest";
import { rowsBelow, testNamesExports } from "@api-errors/internal-readme";

import * as exported from "./index.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

testNamesExports(readme, exported, readFileSync(new URL("index.ts", import.meta.url), "utf8"));

describe("what is read and written", () => {
  const rows = rowsBelow(readme, /^\| API +\| body/);

  it.each(rows)("should hold for %s", (_, text = "", type, code, read, written, note) => {
    const body = JSON.parse(text) as exported.TypeCodeStyleDocument;
    const first = exported.parseTypeCodeStyle({ status: 400, headers: {}, body });
    // What the body says of its status, HTTP says, too.
    const status = (first.ok ? first.error.declaredStatus : undefined) ?? 400;
    const wire = { status, headers: {}, body };
    const result = exported.parseTypeCodeStyle(wire);
    const isSound = exported.recognizeTypeCodeStyle(wire).score >= 0.6;
    const found = result.ok
      ? {
          type: result.error.type,
          code: result.error.code ?? "",
          read: isSound && result.deviations.length === 0 ? "✅" : "⚠️",
          written: isDeepStrictEqual(
            exported.renderTypeCodeStyle(result.error, body).document,
            body,
          )
            ? "✅"
            : "⚠️",
        }
      : { type: "", code: "", read: "❌", written: "" };
    expect(found).toEqual({ type, code, read, written });
    expect(note !== "" || (read === "✅" && written === "✅")).toBe(true);
  });
});

describe("how it maps to an ApiError", () => {
  const values: Readonly<Record<string, unknown>> = {
    declaredStatus: 404,
    help: "https://e.org",
    details: { a: 1 },
    issues: [{ message: "n" }],
  };
  const cases = rowsBelow(readme, /^\| ApiError +\| written/).flatMap(
    ([member = "", written, names]) =>
      (names ?? "").split(", ").map((name) => ({ member, written, name })),
  );

  it.each(cases)("should read $member from $name", ({ member, name, written }) => {
    const value = values[member] ?? "v";
    const body: Record<string, unknown> = { type: "t", code: "x" };
    delete body[member];
    body[name] = value;
    const result = exported.parseTypeCodeStyle({ status: 404, headers: {}, body });
    if (!result.ok) throw new Error(result.reason);
    expect(result.error[member as keyof ApiError]).toEqual(value);
    expect(exported.renderTypeCodeStyle(result.error).document).toHaveProperty(
      written ?? "",
      value,
    );
  });
});

it.each(rowsBelow(readme, /^\| score +\| when/))(
  "should score %s: %s",
  (score, _, instance = "") => {
    const [, status, body = ""] = /^(\d+) (.*)$/.exec(instance) ?? [];
    const wire = { status: Number(status), headers: {}, body: JSON.parse(body) as unknown };
    const catalog = { in_the_catalog: { status: 404, codes: { known: { status: 404 } } } };
    expect(exported.recognizeTypeCodeStyle(wire, { catalog }).score).toBe(Number(score));
  },
);
