import fc from "fast-check";

import { AWKWARD_NAMES, awkwardJson, fromEntries } from "./awkward.ts";

/** Maps, trees and lists of fields as frameworks send them, with awkward names and ill-typed members among them. */

const name = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("name", "email", "items", "tags", "0", "1", "qty") },
  { weight: 2, arbitrary: fc.constantFrom(...AWKWARD_NAMES) },
  fc.string({ maxLength: 6 }),
  fc.constantFrom(
    "items[0].qty",
    "items.0.qty",
    "$.x",
    "$",
    "a.b",
    "base",
    "non_field_errors",
    "_errors",
    "a[b",
    '["a.b"]',
    "a[",
  ),
);

const message = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("is required", "is taken", "must be above zero") },
  fc.string({ maxLength: 8 }),
  fc.constantFrom("", "\ud800", "0"),
);

const messages = fc.array(message, { minLength: 1, maxLength: 3 });

const flat = fc.array(fc.tuple(name, messages), { maxLength: 4 }).map(fromEntries);

const tree: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    messages,
    message,
    fc.array(fc.tuple(name, tie("node")), { maxLength: 3 }).map(fromEntries),
    fc.array(fc.oneof(fc.constant({}), tie("node")), { maxLength: 3 }),
    fc.record({ message, code: message }),
  ),
})).node;

const key = fc.oneof(name, fc.constantFrom(0, 7));

const entry = fc.record(
  {
    message,
    msg: message,
    path: fc.oneof(fc.array(key, { maxLength: 3 }), name),
    loc: fc.tuple(fc.constantFrom("body", "query", "x"), key).map((keys): unknown => keys),
    field: name,
    propertyPath: name,
    property: name,
    defaultMessage: message,
    type: fc.oneof(message, fc.constant("json_invalid")),
    code: fc.oneof(message, fc.constant(5)),
    instancePath: fc.constantFrom("", "/a/0", "/a~1b", "x"),
    // Without names of properties: Ajv's pointer becomes a path that is longer than it.
    params: fc.constant({ limit: 5 }),
    value: awkwardJson,
    apiError: awkwardJson,
    location: fc.constantFrom("body", "query", "moon"),
  },
  { requiredKeys: [] },
);

const entries = fc.array(entry, { minLength: 1, maxLength: 3 });

/** What the reserved member of a field map may hold, and what it may not. */
const slot = fc.record(
  {
    issues: fc.array(
      fc.oneof(
        fc.constantFrom<object>({}, { code: "x" }, { path: ["a"], message: "m" }),
        awkwardJson,
      ),
      { maxLength: 3 },
    ),
    order: fc.oneof(fc.constantFrom([1, 0], [0], [0, 0]), awkwardJson),
    title: awkwardJson,
  },
  { requiredKeys: [] },
);

const beside = fc.record(
  {
    message: fc.oneof(message, awkwardJson),
    code: fc.oneof(message, fc.constant(50035)),
    title: fc.oneof(message, fc.constant(null)),
    type: message,
    status: fc.oneof(fc.constantFrom<number | string>(200, 400, 404, 422, "404"), awkwardJson),
    details: fc.oneof(awkwardJson, fc.array(awkwardJson, { maxLength: 2 })),
    traceId: message,
    name: fc.constantFrom<unknown>("ValidationError", "x", 5),
    apiError: fc.oneof(slot, awkwardJson),
    timestamp: message,
    statusCode: fc.constantFrom<unknown>(400, "x"),
    success: fc.boolean(),
  },
  { requiredKeys: [] },
);

const member = fc.oneof(
  fc.tuple(
    fc.constantFrom("errors", "errors", "errors", "ModelState", "error", "detail"),
    fc.oneof(flat, tree, entries, messages),
  ),
  fc.tuple(fc.constantFrom("detail", "details", "issues", "inner", "violations"), entries),
  fc.tuple(fc.constant("fieldErrors"), flat),
  fc.tuple(fc.constant("nested"), flat),
  fc.tuple(fc.constant("message"), messages),
);

const enveloped = fc
  .tuple(member, beside, fc.option(fc.tuple(name, awkwardJson), { nil: undefined }))
  .map(([issues, others, more]) =>
    fromEntries([...Object.entries(others), ...(more ? [more] : []), issues]),
  );

/** Documents that a field map may own. */
export const fieldDocuments: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: enveloped },
  { weight: 2, arbitrary: flat },
  { weight: 2, arbitrary: tree.filter((value) => typeof value === "object") },
  entries,
);
