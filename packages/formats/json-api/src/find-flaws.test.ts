import { describe, expect, it } from "vitest";

import { findFlaws, type JsonApiVersion } from "./find-flaws.ts";

const flawsOf = (document: unknown, version?: JsonApiVersion): readonly string[] =>
  findFlaws(document, version);

it.each<readonly [unknown, string]>([
  [null, "expected an object"],
  [[], "expected an object"],
  [{}, "errors: expected a list"],
  [{ errors: ["x"] }, "errors/0: expected an object"],
  [{ errors: [null] }, "errors/0: expected an object"],
  [{ errors: [{ title: "t" }, { status: "99" }] }, "errors/1/status: expected an HTTP status"],
  [{ errors: [{ title: 5 }] }, "errors/0/title: expected a string"],
  [{ errors: [{ links: "x" }] }, "errors/0/links: expected an object"],
  [{ errors: [{ links: { about: "a b" } }] }, "errors/0/links/about: expected a link"],
  [{ errors: [{ source: 5 }] }, "errors/0/source: expected an object"],
  [{ errors: [{ source: { header: 5 } }] }, "errors/0/source/header: expected a string"],
  [{ errors: [{ source: { pointer: "a" } }] }, "errors/0/source/pointer: expected a JSON Pointer"],
  [{ errors: [{ meta: [] }] }, "errors/0/meta: expected an object"],
  [{ errors: [{ meta: { "a+": 1 } }] }, "errors/0/meta: has an illegal member name"],
  [{ errors: [], meta: 5 }, "meta: expected an object"],
  [{ errors: [], links: 5 }, "links: expected an object"],
  [{ errors: [], links: { self: 5 } }, "links/self: expected a link"],
  [{ errors: [], jsonapi: null }, "jsonapi: expected an object"],
  [{ errors: [], jsonapi: { version: 1 } }, "jsonapi/version: expected a string"],
  [{ errors: [], jsonapi: { meta: 5 } }, "jsonapi/meta: expected an object"],
  [{ errors: [], jsonapi: { ext: "x" } }, "jsonapi/ext: expected a list of URIs"],
  [{ errors: [], jsonapi: { profile: [5] } }, "jsonapi/profile: expected a list of URIs"],
  [
    { errors: [], jsonapi: { ext: ["https://e.org/x", "a b"] } },
    "jsonapi/ext: expected a list of URIs",
  ],
  [{ errors: [], [`x${"y".repeat(100)}`]: 1 }, `/x${"y".repeat(39)}: no such member`],
])("should say of %j that %s", (document, flaw) => {
  expect(findFlaws(document)).toEqual([flaw]);
});

describe("members that are named almost as they should be", () => {
  const almost = (name: string): readonly string[] => [`${name}x`, `x${name}`];

  it.each<readonly [string, string, readonly string[], (member: object) => unknown]>([
    [
      "a document",
      "",
      ["errors", "jsonapi", "links", "meta"],
      (member) => ({ errors: [], ...member }),
    ],
    [
      "an error",
      "errors/0",
      ["id", "links", "status", "code", "title", "detail", "source", "meta"],
      (member) => ({ errors: [{ title: "t", ...member }] }),
    ],
    [
      "a source",
      "errors/0/source",
      ["pointer", "parameter", "header"],
      (member) => ({ errors: [{ source: { pointer: "", ...member } }] }),
    ],
    [
      "links of an error",
      "errors/0/links",
      ["about", "type"],
      (member) => ({ errors: [{ links: member }] }),
    ],
    [
      "links of a document",
      "links",
      ["self", "related", "describedby", "first", "last", "prev", "next"],
      (member) => ({ errors: [], links: member }),
    ],
    [
      "jsonapi",
      "jsonapi",
      ["version", "meta", "ext", "profile"],
      (member) => ({ errors: [], jsonapi: member }),
    ],
  ])("should be flaws in %s", (_, at, names, document) => {
    for (const name of names.flatMap(almost))
      for (const version of ["1.0", "1.1"] as const)
        expect(flawsOf(document({ [name]: "https://e.org" }), version), name).toEqual([
          `${at}/${name}: no such member`,
        ]);
  });
});

it.each(["0400", "4000", "4x0", "600", "099"])("should take %j for no status", (status) => {
  expect(findFlaws({ errors: [{ status }] })).toEqual(["errors/0/status: expected an HTTP status"]);
});

describe("links by 1.0", () => {
  it.each(["https://e.org", "urn:isbn:0", "h2:x", "a+b.c-d:x"])(
    "should be absolute: %s",
    (self) => {
      expect(flawsOf({ errors: [], links: { self } }, "1.0")).toEqual([]);
    },
  );

  it.each(["/errors/1", "1a:x", "errors/https://e.org", "a_b:x"])(
    "should not be relative: %s",
    (self) => {
      expect(flawsOf({ errors: [], links: { self } }, "1.0")).toEqual([
        "links/self: expected a link",
      ]);
    },
  );

  it("should be null only where there may be no such page", () => {
    const links = { self: null, related: null, first: null, last: null, prev: null, next: null };
    expect(flawsOf({ errors: [], links }, "1.0")).toEqual([
      "links/self: expected a link",
      "links/related: expected a link",
    ]);
    expect(flawsOf({ errors: [], links }, "1.1")).toEqual([]);
  });
});

it("should find nothing wrong in members that extensions added, and in empty ones", () => {
  const document = { errors: [], jsonapi: { meta: {}, ext: [] }, links: { "ns:x": 5 }, meta: {} };
  expect(flawsOf(document)).toEqual([]);
});

it("should go by 1.1 where no version is named", () => {
  const document = { errors: [{ source: { header: "Accept" } }] };
  expect(flawsOf(document)).toEqual([]);
  expect(flawsOf(document, "1.0")).toEqual(["errors/0/source/header: no such member"]);
});
