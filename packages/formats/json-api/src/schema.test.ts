import * as v from "valibot";
import { describe, expect, it } from "vitest";

import { bodies } from "./bodies.test-support.ts";
import { JsonApi10Schema, JsonApiSchema } from "./schema.ts";

const error = { id: "0", status: "400", code: "4", title: "Oh no!", detail: "something" };
const pointed = { ...error, source: { pointer: "/data" } };

/** The structures of json-api/json-api, _schemas/1.0/tests/response/invalid. */
const INVALID: readonly (readonly [string, unknown])[] = [
  ["errors/error_must_be_an_object", { errors: ["wrong"] }],
  ["errors/errors_must_be_an_array", { errors: { status: "400", title: "Oh no!" } }],
  ["errors/invalid_error_objects, id", { errors: [{ ...pointed, id: 0 }] }],
  ["errors/invalid_error_objects, status", { errors: [{ ...pointed, status: 400 }] }],
  ["errors/invalid_error_objects, code", { errors: [{ ...pointed, code: 4 }] }],
  ["errors/invalid_error_objects, title", { errors: [{ ...pointed, title: { wrong: "x" } }] }],
  ["errors/invalid_error_objects, detail", { errors: [{ ...pointed, detail: { wrong: "x" } }] }],
  [
    "errors/invalid_error_objects, pointer",
    { errors: [{ ...error, source: { pointer: { wrong: "not a string" } } }] },
  ],
  [
    "errors/invalid_error_objects, pattern of the pointer",
    { errors: [{ ...error, source: { pointer: "bad pattern" } }] },
  ],
  [
    "errors/invalid_error_objects, parameter",
    { errors: [{ ...error, source: { parameter: { wrong: "not a string" } } }] },
  ],
  ["errors/invalid_error_objects, member", { errors: [{ ...error, wrong: "not allowed" }] }],
  [
    "errors/invalid_error_objects, links",
    { errors: [{ ...error, links: { wrong: "http://www.example.com/not/allowed" } }] },
  ],
  ["errors/invalid_error_objects, source", { errors: [{ ...error, source: "not an object" }] }],
  ["errors/invalid_error_objects, meta", { errors: [{ ...error, meta: "not an object" }] }],
  [
    "top-level/data_and_errors_must_not_coexist",
    { data: { type: "article", id: "1" }, errors: [{ status: "400", title: "Oh no!" }] },
  ],
  ["top-level/with_additional_properties", { errors: [error], wrong: 1 }],
  ["top-level/no_mandatory_top_level_members", { jsonapi: {} }],
  ["top-level/invalid_root", []],
  [
    "top-level/links_must_not_have_additional_properties",
    { errors: [error], links: { wrong: "http://www.example.com" } },
  ],
  [
    "jsonapi/jsonapi_with_not_allowed_members",
    { errors: [error], jsonapi: { version: "1.0", oups: "error" } },
  ],
  ["jsonapi/not_an_object", { errors: [error], jsonapi: "1.0" }],
  ["jsonapi/version_is_not_a_string", { errors: [error], jsonapi: { version: 1 } }],
  ["jsonapi/meta_is_not_valid", { errors: [error], jsonapi: { meta: "wrong" } }],
  ["links/links_must_be_an_object", { errors: [error], links: "wrong" }],
  ["links/link_must_be_string_or_object", { errors: [error], links: { self: ["wrong"] } }],
  ["links/link_href_must_be_a_string", { errors: [error], links: { self: { href: 1 } } }],
  ["meta/meta_must_be_an_object", { errors: [error], meta: "wrong" }],
  ["meta/meta_must_have_valid_members", { errors: [error], meta: { "key+": "not valid" } }],
];

describe.each([
  ["1.0", JsonApi10Schema],
  ["1.1", JsonApiSchema],
])("by %s", (_, schema) => {
  it.each(INVALID)("should refuse %s", (_name, document) => {
    expect(v.is(schema, document)).toBe(false);
  });

  it.each<readonly [string, unknown]>([
    [
      "one_error",
      { errors: [{ ...pointed, links: { about: "http://www.example.com/errors/1" } }] },
    ],
    ["no_error", { errors: [] }],
    ["a link object", { errors: [{ ...error, links: { about: { href: "https://e.org/1" } } }] }],
    ["a query parameter", { errors: [{ source: { parameter: "page[size]" } }] }],
    ["the whole document", { errors: [{ source: { pointer: "" } }] }],
    ["escapes", { errors: [{ source: { pointer: "/a~0b~1c/0/" } }] }],
    [
      "what may stand beside them",
      { errors: [error], jsonapi: { version: "1.0" }, links: {}, meta: {} },
    ],
    ["names", { errors: [{ meta: { "a-b": 1, a_b: 1, "a b": 1, é: 1, A1: 1 } }] }],
  ])("should accept %s", (_name, document) => {
    expect(v.safeParse(schema, document).issues ?? []).toEqual([]);
  });

  it.each([
    [{ source: { pointer: "/a~b" } }],
    [{ source: { pointer: "/a~" } }],
    [{ source: { pointer: "#/a" } }],
    [{ status: "abc" }],
    [{ status: "600" }],
    [{ detail: null }],
    [{ links: null }],
    [{ links: { about: "not a link" } }],
    [{ links: { about: "https://e.org/é" } }],
    [{ links: { about: "https://e.org/%zz" } }],
    [{ links: { about: {} } }],
    [{ links: { about: { href: "https://e.org", wrong: 1 } } }],
    [{ links: { about: { href: "https://e.org", meta: [] } } }],
    [{ meta: { "-a": 1 } }],
    [{ meta: { "": 1 } }],
    [{ meta: { "a.b": 1 } }],
  ])("should refuse the error %j", (item) => {
    expect(v.is(schema, { errors: [item] })).toBe(false);
  });
});

describe("what 1.1 changed", () => {
  it.each<readonly [string, unknown, boolean, boolean]>([
    ["an empty error", { errors: [{}] }, true, false],
    ["an error of an extension alone", { errors: [{ "ns:x": 1 }] }, false, false],
    ["links.type", { errors: [{ links: { type: "https://e.org/t" } }] }, false, true],
    ["links.type as a list", { errors: [{ links: { type: ["https://e.org/t"] } }] }, false, false],
    ["a link that is null", { errors: [{ links: { about: null } }] }, false, true],
    ["a relative link", { errors: [{ links: { about: "/errors/1" } }] }, false, true],
    ["source.header", { errors: [{ source: { header: "Accept" } }] }, false, true],
    ["members of extensions", { errors: [{ title: "t", "ns:x": 1 }], "ns:y": 2 }, false, true],
    ["at-members", { errors: [{ title: "t", "@x": 1 }], "@y": 2 }, false, true],
    ["an extension without a name", { errors: [{ title: "t", "ns:": 1 }] }, false, false],
    ["jsonapi.ext", { errors: [], jsonapi: { ext: ["https://e.org/x"] } }, false, true],
    ["jsonapi.profile that is no list", { errors: [], jsonapi: { profile: "x" } }, false, false],
    ["links.describedby", { errors: [], links: { describedby: "https://e.org" } }, false, true],
    ["a page without a link", { errors: [], links: { next: null } }, true, true],
  ])("should be %s", (_, document, isOld, isNew) => {
    expect([v.is(JsonApi10Schema, document), v.is(JsonApiSchema, document)]).toEqual([
      isOld,
      isNew,
    ]);
  });
});

describe("a link object of 1.1", () => {
  const isLink = (link: unknown): boolean =>
    v.is(JsonApiSchema, { errors: [{ links: { about: link } }] });
  const href = "https://e.org/1";

  it.each([
    { rel: "help" },
    { rel: "https://e.org/rel" },
    { describedby: "/schema" },
    { describedby: null },
    { describedby: { href, describedby: { href } } },
    { title: "t", type: "text/html", hreflang: "en-GB", meta: { a: 1 } },
    { hreflang: ["de", "zh-Hant"] },
    { "ns:x": 1, "@y": 2 },
  ])("should be one with %j", (members) => {
    expect(isLink({ href, ...members })).toBe(true);
    expect(v.is(JsonApi10Schema, { errors: [], links: { self: { href, ...members } } })).toBe(
      false,
    );
  });

  it.each([
    { rel: 5 },
    { rel: "two words" },
    { describedby: "not a link" },
    { describedby: { title: "t" } },
    { describedby: { href, describedby: 5 } },
    { title: 5 },
    { type: null },
    { hreflang: "not a language" },
    { hreflang: ["en", 5] },
    { hreflang: [["en"]] },
    { meta: { "a+": 1 } },
    { foo: 1 },
  ])("should be none with %j", (members) => {
    expect(isLink({ href, ...members })).toBe(false);
  });

  it("should not describe itself", () => {
    const link: Record<string, unknown> = { href };
    link["describedby"] = link;
    expect(isLink(link)).toBe(false);
  });
});

it.each(bodies)("should accept $api where nothing is wrong with it", ({ body, deviations }) => {
  const odd = (deviations ?? []).filter((path) => path.startsWith("errors"));
  expect(v.is(JsonApiSchema, body)).toBe(odd.length === 0);
});

it("should say what is wrong", () => {
  const { issues } = v.safeParse(JsonApiSchema, { errors: [{ status: 404 }, {}], data: 1 });
  expect(issues?.map(({ message }) => message)).toEqual([
    "/data: no such member",
    "errors/0/status: expected a string",
    "errors/1: expected at least one member",
  ]);
});
