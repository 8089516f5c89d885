import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";

import type { ApiError } from "@api-errors/core";
import { describe, expect, it } from "vitest";
import { rowsBelow, testNamesExports } from "@api-errors/internal-readme";

import * as exported from "./index.ts";
import * as exportedForXml from "./xml/index.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const labelled = { "content-type": exported.PROBLEM_MEDIA_TYPE };

testNamesExports(readme, exported, readFileSync(new URL("index.ts", import.meta.url), "utf8"));

it("should have a section for every function and value of the entry point for XML", () => {
  for (const name of Object.keys(exportedForXml)) expect(readme).toMatch(`\n### \`${name}`);
});

describe("what is read and written", () => {
  it.each(rowsBelow(readme, /^\| API +\| body/))(
    "should hold for %s",
    (_, text = "", read, written, note) => {
      const body = JSON.parse(text) as exported.ProblemDocument;
      const status = typeof body.status === "number" ? body.status : 400;
      const result = exported.parseProblem({ status, headers: labelled, body });
      if (!result.ok) throw new Error(result.reason);
      const { score } = exported.recognizeProblem({ status, headers: {}, body });
      const { document } = exported.renderProblem(result.error, body);
      expect({
        read: score >= 0.6 ? "✅" : "⚠️",
        written: isDeepStrictEqual(document, body) ? "✅" : "⚠️",
      }).toEqual({ read, written });
      expect(note !== "" || (read === "✅" && written === "✅")).toBe(true);
    },
  );
});

describe("what is read and written, in XML", () => {
  const rows = rowsBelow(readme, /^\| API +\| body/).map(([api = "", text = ""]) => ({
    api,
    text,
  }));

  it.each(rows)("should hold for $api", ({ text }) => {
    const body = JSON.parse(text) as exported.ProblemDocument;
    const result = exported.parseProblem({ status: 400, headers: labelled, body });
    if (!result.ok) throw new Error(result.reason);
    const { document, losses } = exportedForXml.renderProblemXml(result.error, body);
    const wire = exportedForXml.buildProblemXml(document, { status: 400 });
    const read = exportedForXml.parseProblemXml(wire);
    expect(losses).toEqual([]);
    expect(read.ok && read.error.issues).toEqual(result.error.issues);
    expect(read.ok && read.error.message).toBe(result.error.message);
  });
});

describe("how it maps to an ApiError", () => {
  const values: Readonly<Record<string, unknown>> = {
    declaredStatus: 404,
    help: "https://e.org",
    type: "about:blank",
    details: { a: 1 },
    issues: [{ message: "n" }],
  };
  const cases = rowsBelow(readme, /^\| ApiError +\| written/).flatMap(
    ([member = "", written, names]) =>
      (names ?? "").split(", ").map((name) => ({ member, written, name })),
  );

  it.each(cases)("should read $member from $name", ({ member, name, written }) => {
    const value = values[member] ?? "v";
    const result = exported.parseProblem({
      status: 404,
      headers: labelled,
      body: { [name]: value },
    });
    if (!result.ok) throw new Error(result.reason);
    expect(result.error[member as keyof ApiError]).toEqual(value);
    expect(exported.renderProblem(result.error).document).toHaveProperty(
      written ?? "",
      member === "issues" ? [{ detail: "n" }] : value,
    );
  });
});

it.each(rowsBelow(readme, /^\| score +\| when/))(
  "should score %s: %s",
  (score, _, instance = "") => {
    const [, status, type = "", body = ""] = /^(\d+) (\S+) (.*)$/.exec(instance) ?? [];
    const wire = {
      status: Number(status),
      headers: { "content-type": type },
      body: JSON.parse(body) as unknown,
    };
    expect(exported.recognizeProblem(wire).score).toBe(Number(score));
  },
);

it("should list every type that is in the table", () => {
  const rows = rowsBelow(readme, /^\| type +\| status/);
  expect(rows).toEqual(
    Object.entries(exported.problemTypes).map(([type, { status, retry, members, reference }]) => [
      type.slice(type.indexOf("#")),
      String(status),
      retry,
      members.join(", "),
      reference,
    ]),
  );
});
