import fc from "fast-check";

import { AWKWARD_NAMES, awkwardJson } from "./awkward.ts";

const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom("", "422", "Invalid Attribute", "\ud800", "a\r\nb\0", "not_found"),
);

const POINTERS = [
  "",
  "/",
  "/data",
  "/data/id",
  "/data/attributes",
  "/data/attributes/title",
  "/data/attributes/a~1b~0/0/x",
  "/data/attributes/data/x",
  "/data/attributes/a:b",
  "/data/relationships/author/data/id",
  "/data/0/attributes/title",
  "/atomic:operations/0/data/attributes/x",
  "/title",
  "#/data/attributes/a%20b",
  "data.attributes.title",
  "data/attributes/title",
  "title",
  "/a~b",
] as const;

/** Objects as `JSON.parse` makes them: `__proto__` is a member like any other. */
function fromEntries(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  return JSON.parse(JSON.stringify(Object.fromEntries(entries))) as Record<string, unknown>;
}

function objectOf(...members: fc.Arbitrary<[string, unknown]>[]): fc.Arbitrary<object> {
  return fc.array(fc.oneof(...members), { maxLength: 5 }).map(fromEntries);
}

const anyMember = fc.tuple(fc.constantFrom(...AWKWARD_NAMES, "ns:x", "@x"), awkwardJson);

const source = objectOf(
  fc.tuple(fc.constant("pointer"), fc.oneof(fc.constantFrom(...POINTERS), text)),
  fc.tuple(
    fc.constant("parameter"),
    fc.oneof(fc.constantFrom("include", "page[size]", "filter[a][0]", "a[", "x[]", "b[c]d"), text),
  ),
  fc.tuple(fc.constant("header"), fc.oneof(fc.constantFrom("Accept"), text)),
  fc.tuple(fc.constantFrom("pointer", "parameter", "x"), awkwardJson),
).map((members) => (Object.keys(members).length > 2 ? { pointer: "/data" } : members));

const link = fc.oneof(
  fc.constantFrom(
    "https://e.org/x",
    "/errors/1",
    "not a uri",
    "word",
    null,
    { href: "https://e.org/y" },
    { href: "https://e.org/z", meta: { a: 1 } },
  ),
  fc.constantFrom(["https://e.org/t"], ["https://e.org/t", "https://e.org/u"]),
  awkwardJson,
);

const links = objectOf(fc.tuple(fc.constantFrom("about", "type", "self"), link));

const slot = fc.oneof(
  fc.constantFrom({ details: [1, "a"] }, { title: "t", filled: ["in"] }, { retry: 5 }),
  fc.record(
    {
      path: fc.oneof(fc.constantFrom([["title"], ["a", 0]]), awkwardJson),
      in: fc.constantFrom("body", "cookie", "nowhere"),
      code: text,
      filled: fc.array(
        fc.constantFrom("issues", "in", "title", "message", "declaredStatus", "code", "id"),
        { maxLength: 3 },
      ),
      declaredStatus: fc.constantFrom(404, 422, 7),
      extensions: awkwardJson,
      details: awkwardJson,
    },
    { requiredKeys: [] },
  ),
);

const meta = objectOf(
  anyMember,
  fc.tuple(fc.constantFrom("limit", "retry_after", "title"), awkwardJson),
  fc.tuple(fc.constant("apiError"), slot),
);

const error = objectOf(
  fc.tuple(
    fc.constantFrom("id", "code", "title", "detail"),
    fc.oneof(
      { weight: 5, arbitrary: text },
      { weight: 1, arbitrary: fc.constantFrom(null, 4, 1e300) },
      { weight: 1, arbitrary: awkwardJson },
    ),
  ),
  fc.tuple(
    fc.constant("status"),
    fc.constantFrom("422", "404", "500", "403", 422, 404, "200", "abc", null),
  ),
  fc.tuple(
    fc.constant("source"),
    fc.oneof({ weight: 6, arbitrary: source }, fc.constantFrom(null, "/data"), awkwardJson),
  ),
  fc.tuple(fc.constant("links"), fc.oneof({ weight: 4, arbitrary: links }, awkwardJson)),
  fc.tuple(fc.constant("meta"), fc.oneof({ weight: 4, arbitrary: meta }, awkwardJson)),
  anyMember,
);

const errors = fc.oneof(
  { weight: 8, arbitrary: fc.array(error, { minLength: 1, maxLength: 4 }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.oneof(error, text, fc.constantFrom(null, 7, [])), { maxLength: 4 }),
  },
  { weight: 1, arbitrary: error },
);

/** Error documents of JSON:API: mostly of its own members, well-typed and not, with anything beside them. */
export const errorDocuments: fc.Arbitrary<unknown> = fc
  .tuple(
    errors,
    objectOf(
      fc.tuple(
        fc.constant("jsonapi"),
        fc.oneof(fc.constantFrom({ version: "1.1" }, { version: 1 }), awkwardJson),
      ),
      fc.tuple(fc.constant("links"), fc.oneof(fc.constantFrom({ self: "/x" }), awkwardJson)),
      fc.tuple(fc.constant("meta"), fc.oneof({ weight: 4, arbitrary: meta }, awkwardJson)),
      fc.tuple(fc.constantFrom("data", "ns:x", "@x"), awkwardJson),
      anyMember,
    ),
  )
  .map(([list, rest]) => fromEntries([...Object.entries(rest), ["errors", list]]));
