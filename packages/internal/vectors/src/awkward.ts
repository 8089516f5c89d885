import type { WireError } from "@api-errors/core";
import fc from "fast-check";

/** Names that objects inherit, that sort before all others, or that formats read. */
export const AWKWARD_NAMES = [
  "0",
  "10",
  "4294967294",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "toJSON",
  "apiError",
  "code",
  "message",
  "detail",
  "details",
  "title",
  "type",
  "status",
  "statusCode",
  "errors",
  "error",
  "instance",
  "traceId",
  "requestId",
  "id",
  "help",
  "field",
  "path",
  "meta",
  "retry_after",
  "violations",
  "name",
  "",
  "a b",
  "é",
] as const;

const text = fc.oneof(
  { weight: 5, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
  fc.constantFrom(
    "",
    " ",
    "0",
    "404",
    "not_found",
    "NOT_FOUND",
    "Not Found",
    "\ud800",
    "a\r\nb\0",
    "https://e.org/x",
    "about:blank",
  ),
  fc.constantFrom(
    "/items/0/qty",
    "#/a%20b/~1",
    "items[0].qty",
    "a.b.0",
    "$.x",
    "[",
    '["',
    "a[",
    "~",
    "#",
  ),
);

const scalar = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.constantFrom<null | boolean | number>(
    null,
    true,
    false,
    0,
    -1,
    28.7,
    404,
    500,
    999,
    2 ** 53,
    1e300,
  ),
);

/**
 * No name ends with a backslash: V8 of Node 24 and 26, having read one, gives it to other names that begin with an escape
 * (https://github.com/nodejs/node/issues/63785), and a property would fail for what `JSON.parse` has done.
 */
const name = fc.oneof(
  fc.constantFrom(...AWKWARD_NAMES),
  fc.string({ maxLength: 6 }).filter((any) => !any.endsWith("\\")),
);

/** Objects as `JSON.parse` makes them: `__proto__` is a member like any other. */
export const fromEntries = (
  entries: readonly (readonly [string, unknown])[],
): Record<string, unknown> =>
  JSON.parse(JSON.stringify(Object.fromEntries(entries))) as Record<string, unknown>;

/** Any JSON value, shallow, with awkward names in it. */
export const awkwardJson: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.array(fc.tuple(name, tie("value")), { maxLength: 3 }).map(fromEntries),
  ),
})).value;

const issueItem = fc
  .array(
    fc.tuple(
      fc.oneof(
        fc.constantFrom(
          "path",
          "pointer",
          "field",
          "loc",
          "message",
          "detail",
          "messages",
          "code",
          "type",
          "title",
          "id",
          "status",
          "in",
          "apiError",
        ),
        name,
      ),
      fc.oneof(
        text,
        fc.array(fc.oneof(text, fc.constantFrom(0, 7)), { maxLength: 3 }),
        fc.constantFrom(400, null, {}, "body"),
        awkwardJson,
      ),
    ),
    { maxLength: 5 },
  )
  .map(fromEntries);

const issueList = fc.oneof(
  fc.array(fc.oneof({ weight: 4, arbitrary: issueItem }, text, scalar), { maxLength: 4 }),
  fc
    .array(fc.tuple(name, fc.oneof(text, fc.array(text, { maxLength: 2 }), awkwardJson)), {
      maxLength: 3,
    })
    .map(fromEntries),
);

/** Documents that a format may own: mostly its own names, well-typed and not, with anything beside them. */
export function documentsWith(
  names: readonly string[],
  lists: readonly string[] = [],
  envelopes: readonly string[] = [],
): fc.Arbitrary<unknown> {
  const statuses = names.filter((candidate) => /status/i.test(candidate));
  const member = fc.oneof(
    {
      weight: statuses.length > 0 ? 1 : 0,
      arbitrary: fc.tuple(
        fc.constantFrom(...statuses, "status"),
        fc.constantFrom(200, 400, 404, 500, "404"),
      ),
    },
    {
      weight: 6,
      arbitrary: fc.tuple(
        fc.constantFrom(...names),
        fc.oneof({ weight: 4, arbitrary: text }, awkwardJson),
      ),
    },
    {
      weight: lists.length > 0 ? 2 : 0,
      arbitrary: fc.tuple(fc.constantFrom(...(lists.length > 0 ? lists : ["errors"])), issueList),
    },
    { weight: 2, arbitrary: fc.tuple(name, awkwardJson) },
  );
  const flat = fc.array(member, { minLength: 1, maxLength: 8 }).map(fromEntries);
  if (envelopes.length === 0) return flat;
  const wrapped = fc
    .tuple(fc.constantFrom(...envelopes), flat, flat)
    .map(([envelope, inner, outer]) => ({ ...outer, [envelope]: inner }));
  return fc.oneof({ weight: 3, arbitrary: flat }, wrapped);
}

const headerValue = fc.oneof(
  fc.constantFrom("30", "0", "-1", "1.5", "Sun, 06 Nov 1994 08:49:37 GMT", "soon", "120, 60", ""),
  fc.constantFrom('"a";r=0;t=5', "limit=9, remaining=0, reset=5", "1372700873"),
  fc.constantFrom(
    'Bearer realm="x", error="invalid_token"',
    "Basic",
    'Digest a="\\"b", , a=1',
    'OAuth "no name"',
    "\u0100",
    "a\r\nb: c",
  ),
  fc.string({ unit: "binary", maxLength: 20 }),
);

const headers = fc.dictionary(
  fc.constantFrom(
    "content-type",
    "Content-Type",
    "retry-after",
    "Retry-After",
    "RateLimit",
    "ratelimit-remaining",
    "X-RateLimit-Reset",
    "date",
    "www-authenticate",
    "WWW-Authenticate",
    "__proto__",
    "x\n",
  ),
  headerValue,
  { maxKeys: 4 },
);

const STATUSES = [
  200, 201, 204, 302, 400, 401, 403, 404, 405, 409, 422, 429, 500, 503, 507, 599,
] as const;

/** Wire errors around documents, with the media type now and then. */
export function wiresOf(
  documents: fc.Arbitrary<unknown>,
  mediaType: string,
): fc.Arbitrary<WireError> {
  return fc
    .tuple(fc.constantFrom(...STATUSES), headers, documents, fc.boolean())
    .map(([status, given, body, isLabelled]) => ({
      status,
      headers: isLabelled ? { ...given, "content-type": mediaType } : given,
      body,
      text: JSON.stringify(body),
    }));
}

/** Values that no body has, but that code without types hands in all the same. */
export const EXOTIC: readonly (readonly [string, () => unknown])[] = [
  ["undefined", () => undefined],
  ["null", () => null],
  ["a symbol", () => Symbol("x")],
  ["a function", () => () => 1],
  ["a big integer", () => 10n],
  ["NaN", () => Number.NaN],
  ["a cycle", cycle],
  ["a date", () => new Date(0)],
  ["a map", () => new Map([["code", "x"]])],
  [
    "a getter that throws",
    () => ({
      code: "x",
      get message() {
        throw new Error("no");
      },
    }),
  ],
  ["a proxy that is revoked", revoked],
  [
    "an object without prototype",
    (): unknown => Object.assign(Object.create(null), { code: "x", message: "m", title: "t" }),
  ],
  [
    "members of exotic kinds",
    () => ({
      code: "x",
      message: "m",
      title: "t",
      details: 1n,
      errors: [() => 1, Symbol("y")],
      more: new Map(),
      at: new Date(0),
      nan: Number.NaN,
      self: cycle(),
    }),
  ],
  ["lists nested 100,000 deep", () => nested("[", "", "]")],
  [
    "members nested 100,000 deep",
    () => ({
      code: "x",
      message: "m",
      title: "t",
      status: 400,
      deep: nested('{"error":', "1", "}"),
    }),
  ],
  ["envelopes nested 100,000 deep", () => nested('{"error":', "1", "}")],
  [
    "issues nested 100,000 deep",
    () => ({
      code: "x",
      message: "m",
      title: "t",
      errors: nested('{"a":', '"m"', "}"),
    }),
  ],
  [
    "a list of 100,000 issues",
    () => ({
      code: "x",
      message: "m",
      title: "t",
      errors: Array.from({ length: 100_000 }, (_, i) => ({ path: [i], message: "m" })),
    }),
  ],
];

function nested(open: string, inner: string, close: string): unknown {
  return JSON.parse(`${open.repeat(100_000)}${inner}${close.repeat(100_000)}`);
}

function cycle(): unknown {
  const value: Record<string, unknown> = { code: "x", message: "m", title: "t" };
  value["self"] = value;
  return value;
}

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
