import { describe, expect, it } from "vitest";

import { headerLines } from "./header-lines.ts";
import type { HeadersLike } from "./wire-error.ts";

describe("headerLines", () => {
  it("should list records and Headers alike", () => {
    const record = { "Retry-After": "30", link: ["</a>", "</b>"], none: undefined };
    expect(headerLines(record, [])).toEqual([
      ["Retry-After", "30"],
      ["link", "</a>"],
      ["link", "</b>"],
    ]);
    expect(headerLines(new Headers({ "Retry-After": "30" }), [])).toEqual([["retry-after", "30"]]);
  });

  it("should ask headers that cannot be listed", () => {
    const headers = { get: (name: string) => (name === "allow" ? "GET" : null) };
    expect(headerLines(headers, ["link", "allow"])).toEqual([["allow", "GET"]]);
  });

  it.each([
    ["null", null],
    ["a list", [["allow", "GET"]]],
    ["a text", "allow: GET"],
    ["a number as a value", { allow: 1 }],
  ])("should find nothing in %s", (_, headers) => {
    expect(headerLines(headers as unknown as HeadersLike, [])).toEqual([]);
  });

  it("should keep what was read before something throws", () => {
    const headers = {
      allow: "GET",
      get link(): string {
        throw new Error("gone");
      },
    };
    expect(headerLines(headers, [])).toEqual([["allow", "GET"]]);
  });
});
