import type { Loss } from "@api-errors/core";
import { describe, expect, it } from "vitest";

import type { ProblemDocument } from "../document.ts";
import { isExact } from "./exact.ts";
import { fitDocument } from "./fit.ts";
import { parseProblemXml } from "./parse.ts";
import { flawsOf } from "./relax-ng.test-support.ts";
import { writeXml } from "./write-xml.ts";

const headers = { "content-type": "application/problem+xml" };

const written: string[] = [];

/** Writes a document and reads it back. */
function sent(document: ProblemDocument, losses: Loss[] = []): ProblemDocument {
  const xml = writeXml(fitDocument(document, losses));
  written.push(xml);
  const result = parseProblemXml({ status: 404, headers, body: xml });
  if (!result.ok) throw new Error(result.reason);
  expect(result.deviations.filter(({ path }) => path.length > 0)).toEqual([]);
  return result.document;
}

it("should leave alone what XML holds", () => {
  const document = {
    type: "https://example.com/probs/a",
    title: "t",
    status: 404,
    detail: "d\r\n<&>",
    balance: "30",
    accounts: ["/account/1", { a: "b", i: "c" }],
    errors: [{ detail: "d", pointer: "#/age" }, "text"],
  };
  expect(fitDocument(document, [])).toEqual(document);
  expect(sent(document)).toEqual(document);
});

it("should have numbers and booleans read back as text", () => {
  expect(sent({ status: 404, balance: 30, last: true, list: [1.5] })).toEqual({
    status: 404,
    balance: "30",
    last: "true",
    list: ["1.5"],
  });
});

describe("the reserved member", () => {
  it.each<readonly [string, object]>([
    ["names that are none", { "a b": 1, "": 2, "0": 3, "x:y": 4 }],
    ["null, empty lists and objects", { a: null, b: [], c: {}, d: { e: null } }],
    ["objects with nothing but i", { a: { i: "b" } }],
    ["characters that XML cannot hold", { a: "b\0", c: ["\ufffe"] }],
    ["what would be read as another type", { code: true, status: "404", traceId: 5, title: ["t"] }],
    ["a list that is none of issues", { errors: [1, [2]] }],
    ["a member named like the reserved one", { a: { apiError: '{"b":1}' } }],
  ])("should hold %s, exactly", (_, extensions) => {
    const losses: Loss[] = [];
    expect(sent({ detail: "d", ...extensions }, losses)).toEqual({
      detail: "d",
      apiError: { extensions },
    });
    expect(losses).toEqual([]);
  });

  it("should hold what nests too deep", () => {
    const deep: unknown = JSON.parse(`${"[".repeat(100_000)}1${"]".repeat(100_000)}`);
    let { a: inner } = (
      sent({ title: "t", a: deep }) as { apiError: { extensions: { a: unknown } } }
    ).apiError.extensions;
    let depth = 0;
    for (; Array.isArray(inner); depth++) inner = inner[0] as unknown;
    expect([depth, inner]).toEqual([100_000, 1]);
  });

  it("should hold details that XML cannot", () => {
    expect(sent({ title: "t", details: { a: null } })).toEqual({
      title: "t",
      apiError: { details: { a: null } },
    });
    expect(sent({ title: "t", details: { a: "b" } })).toEqual({ title: "t", details: { a: "b" } });
  });

  it("should keep what is in it already", () => {
    const apiError = { message: "m\u0001\uffff", extensions: { x: [1] } };
    expect(sent({ title: "t", "a b": 1, apiError })).toEqual({
      title: "t",
      apiError: { message: "m\u0001\uffff", extensions: { x: [1], "a b": 1 } },
    });
  });
});

describe("issues", () => {
  it("should have what XML cannot hold in the reserved member of their own", () => {
    const parameters = { "{{ value }}": '""' };
    expect(
      sent({ title: "t", violations: [{ propertyPath: "a", title: "m", parameters }] }),
    ).toEqual({
      title: "t",
      violations: [{ propertyPath: "a", title: "m", apiError: { extensions: { parameters } } }],
    });
  });

  it("should stay objects where nothing is left of them", () => {
    expect(sent({ title: "t", errors: [{}, { i: "a" }] })).toEqual({
      title: "t",
      errors: [{ apiError: {} }, { i: "a", apiError: {} }],
    });
  });

  it("should be a list where a map has fields that are no names of XML", () => {
    expect(sent({ title: "t", errors: { "Items[0].Name": ["m"], email: ["n"] } })).toEqual({
      title: "t",
      errors: [
        { pointer: "#/Items/0/Name", detail: "m" },
        { pointer: "#/email", detail: "n" },
      ],
    });
    const map = { email: ["m"], name: ["n", "o"] };
    expect(sent({ title: "t", errors: map })).toEqual({ title: "t", errors: map });
  });
});

it("should name each text that it had to change", () => {
  const losses: Loss[] = [];
  const document = sent(
    { title: "a\0", detail: "\ud800", errors: [{ detail: "b\u0007" }, "c\v"] },
    losses,
  );
  expect(document).toEqual({
    title: "a\ufffd",
    detail: "\ufffd",
    errors: [{ detail: "b\ufffd" }, "c\ufffd"],
  });
  expect(losses).toEqual([
    { path: ["title"], value: "a\0", reason: "altered" },
    { path: ["message"], value: "\ud800", reason: "altered" },
    { path: ["issues", 0, "detail"], value: "b\u0007", reason: "altered" },
    { path: ["issues", 1, "message"], value: "c\v", reason: "altered" },
  ]);
});

it("should know at which depth a value is written", () => {
  const nested = (depth: number): unknown =>
    JSON.parse(`${'{"a":'.repeat(depth)}"b"${"}".repeat(depth)}`);
  expect(isExact("a", nested(96))).toBe(true);
  expect(isExact("a", nested(97))).toBe(false);
  const errors = [{ detail: "d", more: nested(96) }];
  expect(sent({ title: "t", errors })).toEqual({ title: "t", errors });
});

describe("members of RFC 9457 and their usual companions", () => {
  it.each<readonly [string, object]>([
    ["a type with white space around it", { type: " https://example.com/probs/a" }],
    ["an instance with white space around it", { instance: "/orders/1\n" }],
    ["a status that is a text", { status: "404" }],
    ["details with a name that is none", { details: { "a b": "c" } }],
    ["an issue list that is empty", { errors: [] }],
    ["an issue list of a number", { errors: [404] }],
  ])("should keep %s out of elements", (_, members) => {
    const losses: Loss[] = [];
    const [name = ""] = Object.keys(members);
    const fitted = fitDocument({ title: "t", ...members }, losses);
    expect(Object.keys(fitted)).toEqual(["title", "apiError"]);
    expect(JSON.stringify(fitted["apiError"])).toContain(`"${name}":`);
    expect(losses).toEqual([]);
    expect(sent({ title: "t", ...members })).toEqual(fitted);
  });

  it("should stay elements where XML holds them, white space inside a text too", () => {
    const document = {
      type: "https://example.com/probs/a",
      title: " t ",
      status: 404,
      detail: "\n d",
      instance: "/orders/1",
      traceId: " 7 ",
    };
    expect(fitDocument(document, [])).toEqual(document);
    expect(sent(document)).toEqual(document);
  });

  it("should leave the first list of issues to be one, and hold others as any member", () => {
    const document = { title: "t", errors: [{ detail: "d" }], violations: [1] };
    expect(fitDocument(document, [])).toEqual(document);
    const odd = { title: "t", errors: [{ detail: "d" }], violations: [null] };
    expect(fitDocument(odd, [])).toEqual({
      title: "t",
      errors: [{ detail: "d" }],
      apiError: { extensions: { violations: [null] } },
    });
  });

  it("should name changed texts by the member of the error that they are, or by their own name", () => {
    const losses: Loss[] = [];
    const document = { instance: "/a\0", traceId: "b\0", code: "c\0", note: "d\0" };
    const fitted = fitDocument(document, losses);
    expect(losses.map(({ path }) => path)).toEqual([["id"], ["id"], ["code"]]);
    expect(fitted).toEqual({
      instance: "/a\ufffd",
      traceId: "b\ufffd",
      code: "c\ufffd",
      apiError: { extensions: { note: "d\0" } },
    });
  });

  it("should leave a reserved member that is no object as it is", () => {
    expect(fitDocument({ title: "t", apiError: "a" }, [])).toEqual({
      title: "t",
      apiError: "a",
    });
  });

  it("should write no reserved member where nothing needs one", () => {
    expect(Object.hasOwn(fitDocument({ title: "t" }, []), "apiError")).toBe(false);
    const { errors } = fitDocument({ title: "t", errors: [{ detail: "d" }] }, []) as {
      errors: object[];
    };
    expect(Object.hasOwn(errors[0] ?? {}, "apiError")).toBe(false);
  });

  it("should hide what is neither a list nor a map of issues", () => {
    expect(fitDocument({ title: "t", errors: { "a b": 1 } }, [])).toEqual({
      title: "t",
      apiError: { extensions: { errors: { "a b": 1 } } },
    });
  });
});

// Last, as it looks at what the tests before it have written.
it("should have written nothing that the RELAX NG schema of RFC 9457 refuses", async () => {
  expect(await flawsOf(written)).toEqual([]);
});
