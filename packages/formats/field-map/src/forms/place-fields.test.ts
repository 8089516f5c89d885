import type { ApiError, Issue } from "@api-errors/core";
import { describe, expect, it } from "vitest";

import { toConformErrors } from "./conform.ts";
import { camelCase } from "./spelling.ts";

/** Conform's form says the most: names, and messages one by one. */
const placed = toConformErrors;

function at(...path: (string | number)[]): Issue {
  return { path, message: "m" };
}

describe("what is wrong with a field", () => {
  it("should be at its path, in the order it came", () => {
    const issues: Issue[] = [
      { path: ["email"], message: "Taken." },
      { path: ["items", 0, "qty"], message: "Too many." },
      { path: ["email"], message: "Too long." },
      { path: ["tags", "1"], message: "Unknown." },
    ];
    expect(placed(issues)).toEqual({
      fieldErrors: {
        email: ["Taken.", "Too long."],
        "items[0].qty": ["Too many."],
        "tags[1]": ["Unknown."],
      },
    });
  });

  it("should be said in the words there are", () => {
    const issues: Issue[] = [
      { path: ["a"], title: "Invalid", code: "x" },
      { path: ["b"], code: "required" },
      { path: ["c"], type: "value_error" },
      { path: ["d"] },
    ];
    expect(placed(issues).fieldErrors).toEqual({
      a: ["Invalid"],
      b: ["required"],
      c: ["value_error"],
    });
  });
});

it("should be nothing where nothing of the kind was handed in", () => {
  for (const source of [undefined, null, "x", 5, {}, { issues: 5 }, [null, undefined, "x", {}]])
    expect(placed(source as never)).toEqual({ fieldErrors: {} });
  expect(placed([{ path: "a", message: "m" }] as never)).toEqual({
    formErrors: ["m"],
    fieldErrors: {},
  });
});

describe("what is wrong with the form", () => {
  const issues: Issue[] = [
    { message: "no path" },
    { path: [], message: "the value itself" },
    { path: ["x-key"], in: "header", message: "a header" },
    { path: ["id"], in: "path", message: "the URL" },
    { path: ["__proto__", "a"], message: "proto" },
    { path: ["a", "constructor"], message: "constructor" },
    { path: ["a.b"], message: "a dot" },
    { path: ["a[0]"], message: "a bracket" },
    { path: [""], message: "no name" },
    { path: ["list", 4_000_000_000], message: "far" },
    { path: ["list", -1], message: "before" },
    { path: ["list", 0.5], message: "between" },
    { path: Array.from({ length: 100_000 }, () => "a"), message: "deep" },
  ];

  it("should be all that can be no field", () => {
    expect(placed(issues)).toEqual({
      formErrors: issues.map(({ message }) => message),
      fieldErrors: {},
    });
  });

  it("should be the message of an error without issues, and of no other", () => {
    const error: Pick<ApiError, "issues" | "message" | "title"> = {
      issues: [],
      message: "Version conflict",
    };
    expect(placed(error)).toEqual({ formErrors: ["Version conflict"], fieldErrors: {} });
    expect(placed({ issues: [], title: "Conflict" })).toEqual({
      formErrors: ["Conflict"],
      fieldErrors: {},
    });
    expect(placed({ issues: [at("a")], message: "m" })).toEqual({ fieldErrors: { a: ["m"] } });
    expect(placed({ issues: [] })).toEqual({ fieldErrors: {} });
  });

  it("should be what no field of the form shows", () => {
    const fields = ["email", "items.*.qty", "address"] as const;
    const found = placed(
      [
        at("email"),
        at("items", 3, "qty"),
        at("items", 3, "sku"),
        at("items"),
        at("address", "zip"),
        at("other"),
      ],
      { fields },
    );
    expect(found).toEqual({
      formErrors: ["m", "m", "m"],
      fieldErrors: { email: ["m"], "items[3].qty": ["m"], address: ["m"] },
    });
  });
});

describe("a name", () => {
  it("should be spelled as the form spells it, indexes aside", () => {
    expect(
      Object.keys(
        placed([at("order_items", 0, "unit_price")], { spelling: camelCase }).fieldErrors,
      ),
    ).toEqual(["orderItems[0].unitPrice"]);
  });

  it("should be another one where the form says so, the longest first", () => {
    const names = {
      mail: "email",
      order_lines: "items",
      "order_lines.*.sub_parts.*.qty": "parts.*.of.*.quantity",
      "a.b": "flat",
      // A name that has more items than the server's.
      short: "list.*.name",
    };
    const issues = [
      at("mail"),
      at("order_lines", 1, "unit_price"),
      at("order_lines", "2", "sub_parts", 5, "qty"),
      at("a", "b", "c_d"),
      at("a", "c"),
      at("toString"),
    ];
    expect(Object.keys(placed(issues, { names, spelling: camelCase }).fieldErrors)).toEqual([
      "email",
      "items[1].unitPrice",
      "parts[2].of[5].quantity",
      "flat.cD",
      "a.c",
      "toString",
    ]);
  });

  it("should be found in linear time", () => {
    const issues = Array.from({ length: 100_000 }, (_, i) => at("items", i % 100, `f${i}`));
    const names = Object.fromEntries(
      Array.from({ length: 1000 }, (_, i) => [`items.*.f${i}`, `rows.*.g${i}`]),
    );
    expect(Object.keys(placed(issues, { names }).fieldErrors)).toHaveLength(100_000);
  });
});
