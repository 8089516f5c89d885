import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Issue, Path } from "./api-error.ts";
import { formatDotPath } from "./dot-path.ts";
import type { Loss } from "./format.ts";
import { formatFragmentPointer } from "./fragment-pointer.ts";
import { parsed, revoked, throwing } from "./hostile.test-support.ts";
import { readIssues } from "./read-issues.ts";
import { type IssueSpelling, plainIssues, writeIssues } from "./write-issues.ts";

const lists: IssueSpelling = { path: "path", message: "message" };
const pointers: IssueSpelling = {
  path: "pointer",
  formatPath: formatFragmentPointer,
  message: "detail",
};

function written(
  issues: unknown,
  spelling = lists,
): { readonly list: unknown; readonly losses: readonly Loss[] } {
  const losses: Loss[] = [];
  return { list: writeIssues(issues as readonly Issue[], spelling, losses), losses };
}

const located: IssueSpelling = { path: "loc", message: "msg" };

const full: Issue = {
  path: ["items", 0, "qty"],
  in: "body",
  code: "too_small",
  type: "range",
  title: "Too small",
  message: "must be above zero",
  id: "i-1",
  status: 422,
  help: "https://example.org",
  extensions: { limit: 1 },
};

describe("writeIssues", () => {
  it("should spell path and message as the format does", () => {
    expect(written([{ path: ["items", 0], message: "m" }], lists).list).toEqual([
      { path: ["items", 0], message: "m" },
    ]);
    expect(written([{ path: ["items", 0], message: "m" }], pointers).list).toEqual([
      { pointer: "#/items/0", detail: "m" },
    ]);
    expect(
      written(
        [
          { path: ["items", 0], in: "body", message: "m" },
          { path: ["body", "items"], message: "m" },
        ],
        located,
      ).list,
    ).toEqual([
      { loc: ["body", "items", 0], msg: "m" },
      { path: ["body", "items"], msg: "m" },
    ]);
    expect(written([full], pointers)).toEqual({
      list: [
        {
          pointer: "#/items/0/qty",
          in: "body",
          code: "too_small",
          type: "range",
          title: "Too small",
          detail: "must be above zero",
          id: "i-1",
          status: 422,
          help: "https://example.org",
          limit: 1,
        },
      ],
      losses: [],
    });
  });

  it.each([
    ["a name that looks like an index", { path: ["0"] }],
    ["a negative number", { path: [-1] }],
    ["half a surrogate pair", { path: ["\ud800"] }],
    [
      "an extension that is read as something else",
      { extensions: { code: 5, field: "x", msg: null } },
    ],
    [
      "an extension that is named as what is written",
      { message: "m", extensions: { detail: "d" } },
    ],
    ["an extension named as the reserved member", { extensions: { apiError: { code: "x" } } }],
    [
      "extensions that objects inherit",
      { extensions: parsed('{"__proto__":{"a":1},"constructor":2}') },
    ],
    ["no extensions at all", { message: "", extensions: {} }],
    ["nothing at all", {}],
  ])("should write what can be read back, with %s", (_, issue) => {
    for (const spelling of [lists, pointers, located]) {
      const { list, losses } = written([issue], spelling);
      const { extensions, ...members }: Issue = issue;
      const back = Object.keys(extensions ?? {}).length > 0 ? issue : members;
      expect(JSON.stringify(readIssues(JSON.parse(JSON.stringify(list))))).toBe(
        JSON.stringify([back]),
      );
      expect(losses).toEqual([]);
    }
  });

  it("should write any issue so that it is read back exactly", { timeout: 60_000 }, () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 5 }),
      fc.constantFrom("0", "", "#/a", "a[0]", "body"),
    );
    const key = fc.oneof(
      text,
      fc.maxSafeInteger().filter((value) => !Object.is(value, -0)),
    );
    const issue = fc.record(
      {
        path: fc.array(key, { maxLength: 3 }),
        in: fc.constantFrom("body", "query", "header", "path", "cookie"),
        code: text,
        type: text,
        title: text,
        message: text,
        id: text,
        status: fc.integer({ min: 100, max: 599 }),
        help: text,
        extensions: fc.dictionary(
          fc.oneof(
            text,
            fc.constantFrom("message", "detail", "path", "loc", "apiError", "__proto__", "id"),
          ),
          fc.jsonValue({ maxDepth: 1 }),
          { minKeys: 1, maxKeys: 3 },
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.array(issue, { maxLength: 3 }),
        fc.constantFrom(lists, pointers, located),
        (some, spelling) => {
          const issues: unknown = JSON.parse(JSON.stringify(some));
          const { list, losses } = written(issues, spelling);
          expect(losses).toEqual([]);
          expect(readIssues(JSON.parse(JSON.stringify(list)))).toEqual(issues);
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each([
    ["path", "a.b"],
    ["path", ["a", {}]],
    ["path", [0.5]],
    ["in", "elsewhere"],
    ["in", ["body"]],
    ["code", 5],
    ["type", null],
    ["title", {}],
    ["message", 5],
    ["id", 7],
    ["status", "422"],
    ["status", 99],
    ["help", true],
    ["extensions", null],
    ["extensions", "text"],
    ["extensions", [1]],
  ])("should say that there is no place for a %s of the wrong type, %j", (name, value) => {
    expect(written([{ ...full, [name]: value }], lists)).toEqual({
      list: written([{ ...full, [name]: undefined }], lists).list,
      losses: [{ path: ["issues", 0, name], value, reason: "no-place" }],
    });
  });

  it.each([[null], [5], ["text"], [[]]])(
    "should say that there is no place for %j, which is no issue",
    (value) => {
      expect(written([{ message: "m" }, value])).toEqual({
        list: [{ message: "m" }],
        losses: [{ path: ["issues", 1], value, reason: "no-place" }],
      });
    },
  );

  it("should clean extensions, and name each loss once", () => {
    expect(written([{ extensions: { at: new Date(0), f: () => 1, fine: 2 } }])).toMatchObject({
      list: [{ at: "1970-01-01T00:00:00.000Z", fine: 2 }],
      losses: [
        { path: ["issues", 0, "extensions", "at"], reason: "altered" },
        { path: ["issues", 0, "extensions", "f"], reason: "no-place" },
      ],
    });
    expect(written([{ extensions: revoked() }])).toEqual({
      list: [{}],
      losses: [{ path: ["issues", 0, "extensions"], value: undefined, reason: "no-place" }],
    });
  });

  it.each([
    ["a revoked proxy", revoked()],
    ["a member that throws", throwing("help", { code: 5 })],
    ["a path that throws", { path: revoked() }],
  ])("should write the others beside %s", (_, issue) => {
    expect(written([issue, { message: "m" }])).toEqual({
      list: [{ message: "m" }],
      losses: [{ path: ["issues", 0], value: undefined, reason: "no-place" }],
    });
  });
});

describe("plainIssues", () => {
  it("should give sound issues as they are", () => {
    const losses: Loss[] = [];
    const issues = [full, {}];
    const plain = plainIssues(issues, losses);
    expect(plain.map((issue, i) => issue === issues[i])).toEqual([true, true]);
    expect(losses).toEqual([]);
  });

  it("should leave out what is none, and say so", () => {
    const losses: Loss[] = [];
    const wrong = { code: 5 } as never;
    const unknown = { message: "m", severity: "high" };
    expect(plainIssues([wrong, { message: "m" }, unknown, null as never], losses)).toEqual([
      { message: "m" },
    ]);
    expect(losses).toEqual([
      { path: ["issues", 0], value: wrong, reason: "no-place" },
      { path: ["issues", 2], value: unknown, reason: "no-place" },
      { path: ["issues", 3], value: null, reason: "no-place" },
    ]);
  });

  it("should clean what is nested", () => {
    const losses: Loss[] = [];
    expect(plainIssues([{ extensions: { big: 1n } }], losses)).toEqual([
      { extensions: { big: "1" } },
    ]);
    expect(losses).toEqual([
      { path: ["issues", 0, "extensions", "big"], value: 1n, reason: "altered" },
    ]);
    expect(plainIssues([revoked()], losses)).toEqual([]);
  });
});

it("should keep a path beside its text only where the text says something else", () => {
  const spelling = { path: "path", message: "message", formatPath: formatDotPath };
  const written = (path: Path) => writeIssues([{ path }], spelling, []);
  for (const path of [["a1"], ["1a"], ["a", 0], ["a", "b"]])
    expect(written(path)).toEqual([{ path: formatDotPath(path) }]);
  for (const path of [["12"], ["a", "0"], ["0", "a"], [-1], ["\ud800"]])
    expect(written(path)).toEqual([{ path: formatDotPath(path), apiError: { path } }]);
});
