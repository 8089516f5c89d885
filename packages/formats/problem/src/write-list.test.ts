import type { Issue, Loss } from "@api-errors/core";
import { describe, expect, it } from "vitest";

import { parseProblem } from "./parse.ts";
import { writeList } from "./write-list.ts";

const issues: readonly Issue[] = [
  { path: ["items", 0, "name"], message: "is too short" },
  { path: ["email"], message: "is no address" },
];

/** Writes issues, and reads what was written: as it was where nothing is lost. */
function written(
  list: readonly Issue[],
  like: unknown,
  name = "errors",
  losses: Loss[] = [],
): unknown {
  const value = writeList(list, like, name, losses);
  const headers = { "content-type": "application/problem+json" };
  const result = parseProblem({ status: 422, headers, body: { [name]: value } });
  if (!result.ok) throw new Error(result.reason);
  if (losses.length === 0) expect(result.error.issues).toEqual(list);
  return value;
}

describe("lists", () => {
  it.each<readonly [string, string, object, readonly object[]]>([
    [
      "RFC 9457 section 3",
      "errors",
      { detail: "d", pointer: "#/age" },
      [
        { detail: "is too short", pointer: "#/items/0/name" },
        { detail: "is no address", pointer: "#/email" },
      ],
    ],
    [
      "a pointer that is no fragment",
      "errors",
      { detail: "d", pointer: "/age" },
      [
        { detail: "is too short", pointer: "/items/0/name" },
        { detail: "is no address", pointer: "/email" },
      ],
    ],
    [
      "Symfony",
      "violations",
      { propertyPath: "a[0]", title: "t", template: "t", parameters: [], type: "urn:uuid:1" },
      [
        { propertyPath: "items[0].name", title: "is too short" },
        { propertyPath: "email", title: "is no address" },
      ],
    ],
    [
      "API Platform",
      "violations",
      { propertyPath: "a", message: "m", code: "c" },
      [
        { propertyPath: "items[0].name", message: "is too short" },
        { propertyPath: "email", message: "is no address" },
      ],
    ],
    [
      "Zalando's problem",
      "violations",
      { field: "a", message: "m" },
      [
        { field: "items[0].name", message: "is too short" },
        { field: "email", message: "is no address" },
      ],
    ],
    [
      "Spring",
      "errors",
      { objectName: "o", field: "a", defaultMessage: "m", rejectedValue: 1 },
      [
        { field: "items[0].name", defaultMessage: "is too short" },
        { field: "email", defaultMessage: "is no address" },
      ],
    ],
    [
      "RFC 7807 section 3",
      "invalid-params",
      { name: "age", reason: "r" },
      [
        { name: "items[0].name", reason: "is too short" },
        { name: "email", reason: "is no address" },
      ],
    ],
    [
      "dots with numbers",
      "errors",
      { field: "a.0.b", message: "m" },
      [
        { field: "items.0.name", message: "is too short" },
        { field: "email", message: "is no address" },
      ],
    ],
    [
      "JSONPath",
      "errors",
      { path: "$.a", message: "m" },
      [
        { path: "$.items[0].name", message: "is too short" },
        { path: "$.email", message: "is no address" },
      ],
    ],
    [
      "lists of keys",
      "errors",
      { path: ["a", 0], message: "m" },
      [
        { path: ["items", 0, "name"], message: "is too short" },
        { path: ["email"], message: "is no address" },
      ],
    ],
    [
      "dots with a number at the end",
      "errors",
      { field: "a.12", message: "m" },
      [
        { field: "items.0.name", message: "is too short" },
        { field: "email", message: "is no address" },
      ],
    ],
    [
      "numbers of several digits",
      "errors",
      { field: "a.12.b", message: "m" },
      [
        { field: "items.0.name", message: "is too short" },
        { field: "email", message: "is no address" },
      ],
    ],
    [
      "JSONPath of the whole",
      "errors",
      { path: "$", message: "m" },
      [
        { path: "$.items[0].name", message: "is too short" },
        { path: "$.email", message: "is no address" },
      ],
    ],
    [
      "a pointer to the whole",
      "errors",
      { pointer: "", detail: "d" },
      [
        { detail: "is too short", pointer: "#/items/0/name" },
        { detail: "is no address", pointer: "#/email" },
      ],
    ],
    [
      "messages without a field",
      "errors",
      { message: "m" },
      [
        { message: "is too short", pointer: "#/items/0/name" },
        { message: "is no address", pointer: "#/email" },
      ],
    ],
    [
      "a field without a message",
      "errors",
      { field: "a" },
      [
        { field: "items[0].name", detail: "is too short" },
        { field: "email", detail: "is no address" },
      ],
    ],
    [
      "a title, which is no message but in Symfony's violations",
      "errors",
      { pointer: "#/a", title: "t" },
      [
        { pointer: "#/items/0/name", detail: "is too short" },
        { pointer: "#/email", detail: "is no address" },
      ],
    ],
    [
      "a list of messages, and another that is missing",
      "errors",
      { field: "a", messages: ["m"], message: null },
      [
        { field: "items[0].name", detail: "is too short" },
        { field: "email", detail: "is no address" },
      ],
    ],
    [
      "a dollar sign in a name",
      "errors",
      { path: "cost$.a", message: "m" },
      [
        { path: "items[0].name", message: "is too short" },
        { path: "email", message: "is no address" },
      ],
    ],
    [
      "a field after many other members",
      "errors",
      {
        ...Object.fromEntries("b c d e f g h i j k l".split(" ").map((name) => [name, ""])),
        field: "a",
        message: "",
      },
      [
        { field: "items[0].name", message: "is too short" },
        { field: "email", message: "is no address" },
      ],
    ],
  ])("should be written as %s has them", (_, name, item, expected) => {
    expect(written(issues, [item], name)).toEqual(expected);
  });

  it("should take path and message from the items that have them", () => {
    const like = [{ message: "all of it" }, { field: "a" }];
    expect(written([{ path: ["b"], message: "m" }], like)).toEqual([{ field: "b", message: "m" }]);
    const second = { field: "b.0.c", message: "m" };
    for (const mixed of [
      [null, second, { propertyPath: "d", detail: "e" }],
      ["text", second],
      [{ field: "a" }, { propertyPath: "b", message: "m" }],
    ]) {
      expect(written([{ path: ["f"], message: "m" }], mixed)).toEqual([
        { field: "f", message: "m" },
      ]);
    }
  });

  it.each<readonly [string, unknown, unknown]>([
    ["a list", ["body", "a"], ["query", "b", 0]],
    ["a text", "body.a", "query.b[0]"],
  ])("should begin with the place where Pydantic's do, as %s", (_, loc, expected) => {
    const like = [{ type: "missing", loc, msg: "m" }];
    const list: readonly Issue[] = [
      { path: ["b", 0], in: "query", message: "m" },
      // Its first key would be read as a place.
      { path: ["body", "b"], message: "m" },
      { in: "path", message: "m" },
    ];
    expect(written(list, like)).toEqual([
      { loc: expected, msg: "m" },
      { path: ["body", "b"], msg: "m" },
      { in: "path", msg: "m" },
    ]);
  });

  it("should write the paths of JSONPath that begin with a number, or are empty", () => {
    const odd: readonly Issue[] = [
      { path: [0, "a"], message: "m" },
      { path: [], message: "n" },
    ];
    expect(written(odd, [{ path: "$.a", message: "m" }])).toEqual([
      { path: "$[0].a", message: "m" },
      { path: "$", message: "n" },
    ]);
  });

  it("should be RFC 9457's where the one to be like says nothing", () => {
    for (const like of [undefined, [], ["text"], "none", [{ other: 1 }]])
      expect(written([{ path: ["a"], message: "m" }], like)).toEqual([
        { pointer: "#/a", detail: "m" },
      ]);
  });

  it("should write a path that its style cannot hold as a pointer", () => {
    const odd: readonly Issue[] = [
      { path: ["a.b", "c"], message: "m" },
      { path: ["a", "0x"], message: "m" },
      { path: ["a[b"], message: "m" },
    ];
    expect(written(odd, [{ field: "x.0.y", message: "m" }])).toEqual([
      { field: "#/a.b/c", message: "m" },
      { field: "a.0x", message: "m" },
      { field: "#/a%5Bb", message: "m" },
    ]);
    for (const field of ["x.0.y", "x[0]", "$.x"])
      for (const key of ["$", "", "/", '"', " "])
        written([{ path: [key], message: "m" }], [{ field, message: "m" }]);
    expect(written([{ path: ['a"]b'], message: "m" }], [{ field: "x[0]", message: "m" }])).toEqual([
      { field: "#/a%22%5Db", message: "m" },
    ]);
  });

  it("should keep codes, types and other members beside them", () => {
    const rich: readonly Issue[] = [
      { path: ["a"], message: "m", code: "c", type: "urn:t", extensions: { template: "t" } },
    ];
    expect(written(rich, [{ propertyPath: "a", title: "t" }], "violations")).toEqual([
      { propertyPath: "a", title: "m", code: "c", type: "urn:t", template: "t" },
    ]);
  });

  it("should not lose a title where titles are messages", () => {
    const like = [{ propertyPath: "a", title: "t" }];
    expect(written([{ path: ["a"], message: "m", title: "t" }], like, "violations")).toEqual([
      { propertyPath: "a", message: "m", title: "t" },
    ]);
    const losses: Loss[] = [];
    expect(written([{ path: ["a"], title: "t" }], like, "violations", losses)).toEqual([
      { propertyPath: "a", title: "t" },
    ]);
    // It will be read as the message.
    expect(losses).toEqual([{ path: ["issues", 0, "title"], value: "t", reason: "altered" }]);
  });
});

describe("maps", () => {
  it("should be written as ASP.NET Core has them", () => {
    const like = { "Items[0].Name": ["m"] };
    expect(written(issues, like)).toEqual({
      "items[0].name": ["is too short"],
      email: ["is no address"],
    });
  });

  it("should have the names that the map to be like has for the same fields", () => {
    const like = { "$.items[1].qty": ["m"], Name: ["m"], "": ["m"] };
    const list: readonly Issue[] = [
      { path: ["items", 1, "qty"], message: "a" },
      { path: ["Name"], message: "b" },
      { path: [], message: "c" },
      { path: ["items", 2, "qty"], message: "d" },
    ];
    expect(written(list, like)).toEqual({
      "$.items[1].qty": ["a"],
      Name: ["b"],
      "": ["c"],
      "$.items[2].qty": ["d"],
    });
  });

  it("should have the style of the first field that shows one, and the first of two that are one", () => {
    const like = { email: ["m"], "Items.0.Name": ["m"], "$.email": ["m"] };
    expect(written(issues, like)).toEqual({
      "items.0.name": ["is too short"],
      email: ["is no address"],
    });
  });

  it("should have one message alone where the map to be like has", () => {
    const list = [...issues, { path: ["email"], message: "is taken" }];
    expect(written(list, { "a[0].b": "m", c: ["m", "n"] })).toEqual({
      "items[0].name": "is too short",
      email: ["is no address", "is taken"],
    });
  });

  it("should name in the losses what a map has no place for", () => {
    const losses: Loss[] = [];
    const list: readonly Issue[] = [
      { path: ["a"], message: "m", code: "c", extensions: { min: 1 } },
      { path: ["b"], code: "d" },
      5 as unknown as Issue,
    ];
    expect(written(list, { x: ["m"] }, "errors", losses)).toEqual({ a: ["m"] });
    expect(losses.map(({ path, value }) => [path.join("."), value])).toEqual([
      ["issues.0.code", "c"],
      ["issues.0.extensions", { min: 1 }],
      ["issues.1.path", ["b"]],
      ["issues.1.code", "d"],
      ["issues.2", 5],
    ]);
  });

  it("should be lists where no map would be read", () => {
    expect(written([{ path: ["a"], code: "c" }], { x: ["m"] })).toEqual([
      { pointer: "#/a", code: "c" },
    ]);
    const deep = Array.from({ length: 40 }, () => "a");
    expect(Array.isArray(written([{ path: deep, message: "m" }], { x: ["m"] }))).toBe(true);
  });

  it("should be a list where the one to be like throws", () => {
    const item = {
      get field(): never {
        throw new Error("must not be read");
      },
    };
    for (const like of [[item], [{ detail: item }], new Proxy({}, { ownKeys: () => item.field })])
      expect(written([{ path: ["a"], message: "m" }], like)).toEqual([
        { pointer: "#/a", detail: "m" },
      ]);
  });

  it("should keep fields whose names objects inherit", () => {
    const like = JSON.parse('{"__proto__":["m"],"constructor":["m"]}') as unknown;
    const value = written(
      [
        { path: ["__proto__"], message: "m" },
        { path: ["constructor"], message: "n" },
      ],
      like,
    );
    expect(JSON.stringify(value)).toBe('{"__proto__":["m"],"constructor":["n"]}');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it("should survive issues that throw where they are read", () => {
    const losses: Loss[] = [];
    const hostile = {
      get path(): string[] {
        throw new Error("no");
      },
    };
    expect(written([hostile, ...issues], { "a[0]": ["m"] }, "errors", losses)).toEqual({
      "items[0].name": ["is too short"],
      email: ["is no address"],
    });
    expect(losses).toEqual([{ path: ["issues", 0], value: undefined, reason: "no-place" }]);
  });
});

it("should take time linear in the issues", () => {
  const many = Array.from({ length: 100_000 }, (_, i) => ({ path: ["items", i], message: "m" }));
  for (const like of [{ "a[0]": ["m"] }, [{ field: "a[0]", message: "m" }]])
    expect(JSON.stringify(written(many, like)).length).toBeGreaterThan(1_000_000);
});
