import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Challenge } from "./challenge.ts";
import { formatChallenges } from "./format-challenges.ts";
import { parseChallenges } from "./parse-challenges.ts";

const token = fc.stringMatching(/^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,12}$/);
const name = token.map((text) => text.toLowerCase());
const value = fc.stringMatching(/^[\t\x20-\x7e\x80-\xff]{0,20}$/);
const params = fc.dictionary(name, value, { noNullPrototype: false, maxKeys: 5 });
const token68 = fc.stringMatching(/^[\w.~+/-]{1,12}={0,3}$/);

const challenge = fc.oneof(
  fc.record({ scheme: token, params }),
  fc.record({ scheme: token, params: fc.constant({}), token68 }),
);

function plain(challenges: readonly Challenge[]): unknown {
  return challenges.map(({ params, ...rest }) => ({
    ...rest,
    params: Object.entries(params),
  }));
}

describe("formatChallenges", () => {
  it("should write schemes, parameters in quotes and token68", () => {
    expect(
      formatChallenges([
        { scheme: "Bearer", params: { realm: "api", error_description: 'the "token" \\ expired' } },
        { scheme: "Negotiate", params: {}, token68: "abc==" },
        { scheme: "Basic", params: {} },
      ]),
    ).toBe(
      String.raw`Bearer realm="api", error_description="the \"token\" \\ expired", Negotiate abc==, Basic`,
    );
  });

  it("should write nothing for no challenges", () => {
    expect(formatChallenges([])).toBe("");
  });

  it("should replace what a quoted-string cannot hold", () => {
    expect(formatChallenges([{ scheme: "X", params: { a: "a\r\nSet-Cookie: b\0\x7f€\té" } }])).toBe(
      'X a="a__Set-Cookie: b___\té"',
    );
  });

  it("should leave out schemes, names and token68 that are none, and values that are no text", () => {
    const hostile: unknown = [
      { scheme: "a b", params: { a: "b" } },
      { scheme: "", params: {} },
      { scheme: 5, params: {} },
      { scheme: "X", params: { "a b": "c", "a\r\n": "c", "": "c", d: 5, e: null } },
      { scheme: "Y", params: {}, token68: "a b" },
      { scheme: "Z", params: {}, token68: 5 },
    ];
    expect(formatChallenges(hostile as Challenge[])).toBe("X, Y, Z");
  });

  it("should keep the parameters of a challenge that also has a token68", () => {
    expect(formatChallenges([{ scheme: "X", params: { a: "b" }, token68: "abc" }])).toBe('X a="b"');
  });

  it("should write a name once, whatever its case", () => {
    expect(formatChallenges([{ scheme: "X", params: { Realm: "a", realm: "b" } }])).toBe(
      'X realm="a"',
    );
  });

  it("should write what parseChallenges reads back exactly, for all that the grammar holds", () => {
    fc.assert(
      fc.property(fc.array(challenge, { maxLength: 5 }), (challenges) => {
        const read = parseChallenges(formatChallenges(challenges));
        expect(read.deviations).toEqual([]);
        expect(plain(read.challenges)).toEqual(plain(challenges));
      }),
    );
  });

  it("should write only what Headers takes and reads without a deviation, whatever it is given", () => {
    const anything = fc.record({
      scheme: fc.oneof(token, fc.string({ unit: "binary" })),
      params: fc.dictionary(fc.string(), fc.string({ unit: "binary" })),
      token68: fc.option(fc.string(), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(anything), (challenges) => {
        const text = formatChallenges(challenges as Challenge[]);
        expect(new Headers({ "www-authenticate": text }).get("www-authenticate")).toBe(text);
        expect(text).not.toMatch(/[^\t\x20-\x7e\x80-\xff]/);
        expect(parseChallenges(text).deviations).toEqual([]);
      }),
    );
  });
});
