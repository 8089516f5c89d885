import type { Deviation } from "@api-errors/core";
import { describe, expect, it } from "vitest";

import { readXml } from "./read-xml.ts";

function read(content: string): {
  readonly value: unknown;
  readonly deviations: readonly Deviation[];
} {
  const deviations: Deviation[] = [];
  const result = readXml(`<problem xmlns="urn:ietf:rfc:7807">${content}</problem>`, deviations);
  if (!result.ok) throw new Error(result.reason);
  return { value: result.value, deviations };
}

function refusal(xml: string): string {
  const result = readXml(xml, []);
  return result.ok ? "read" : result.reason;
}

describe("values", () => {
  it.each<readonly [string, unknown]>([
    ["", {}],
    ["<a/>", { a: "" }],
    ["<a> b </a>", { a: " b " }],
    ["<a>&lt;&amp;&#x20AC;&#13;</a>", { a: "<&€\r" }],
    ["<a><![CDATA[<b>]]>c</a>", { a: "<b>c" }],
    ["<a>b<!-- c -->d<?e f?></a>", { a: "bd" }],
    ["<a><i>1</i></a>", { a: ["1"] }],
    ["<a>\n  <i>1</i>\n  <i><b>2</b></i>\n</a>", { a: ["1", { b: "2" }] }],
    ["<a><i><i>1</i></i></a>", { a: [["1"]] }],
    ["<a><i>1</i><b>2</b></a>", { a: { i: "1", b: "2" } }],
    ["<a><b><c>1</c></b></a>", { a: { b: { c: "1" } } }],
    // JSON means nothing but in the reserved member.
    ["<a>{}</a><b>[1]</b>", { a: "{}", b: "[1]" }],
    ["<apiError><title>t</title></apiError>", { apiError: { title: "t" } }],
    // The root is an object whatever is in it.
    ["<i>1</i>", { i: "1" }],
  ])("should be read from %s (RFC 9457 appendix B)", (content, value) => {
    expect(read(content)).toEqual({ value, deviations: [] });
  });

  it("should keep members named like those that objects inherit", () => {
    const { value } = read("<__proto__>a</__proto__><constructor>b</constructor>");
    expect(JSON.stringify(value)).toBe('{"__proto__":"a","constructor":"b"}');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it("should be JSON in the reserved member", () => {
    expect(read('<apiError>{"title":"t","n":[1]}</apiError>').value).toEqual({
      apiError: { title: "t", n: [1] },
    });
    for (const text of ["5", "null", "text", '{"a"'])
      expect(read(`<apiError>${text}</apiError>`).value).toEqual({ apiError: text });
  });
});

describe("what has no meaning in a problem", () => {
  it("should be said, with what was there", () => {
    const { value, deviations } = read(
      '<a b="1" xml:lang="en" my-xmlns="2" xmlns:x="urn:x">c</a><d> e <f>g</f></d><h>i<i>1</i></h>',
    );
    expect(value).toEqual({ a: "c", d: { f: "g" }, h: ["1"] });
    expect(deviations).toEqual([
      {
        path: ["a"],
        message: "has attributes, which mean nothing in a problem",
        dropped: { b: "1", "xml:lang": "en", "my-xmlns": "2" },
      },
      { path: ["d"], message: "has text beside its elements", dropped: "e" },
      { path: ["h"], message: "has text beside its elements", dropped: "i" },
    ]);
  });

  it("should be a list that repeats the name of one element", () => {
    const { value, deviations } = read("<a><b>1</b><b>2</b></a>");
    expect(value).toEqual({ a: { b: ["1", "2"] } });
    expect(deviations).toEqual([
      { path: ["a"], message: "has 2 elements named b, read as a list", dropped: undefined },
    ]);
  });

  it("should be said of another namespace", () => {
    const deviations: Deviation[] = [];
    const result = readXml('<problem xmlns="urn:x"><title>t</title></problem>', deviations);
    expect(result).toMatchObject({ ok: true, value: { title: "t" } });
    expect(deviations).toEqual([
      { path: ["problem"], message: 'is in the namespace "urn:x", expected urn:ietf:rfc:7807' },
    ]);
    const none: Deviation[] = [];
    expect(readXml("<problem><title>t</title></problem>", none)).toMatchObject({
      value: { title: "t" },
    });
    expect(none).toMatchObject([{ message: 'is in the namespace "", expected urn:ietf:rfc:7807' }]);
  });
});

describe("attacks", () => {
  it("should be refused with every document type, so that no entity is expanded", () => {
    for (const type of [
      '<!DOCTYPE problem [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
      '<!DOCTYPE problem [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      '<!DOCTYPE problem SYSTEM "http://127.0.0.1/x.dtd">',
      "<!DOCTYPE problem>",
    ])
      expect(refusal(`${type}<problem><title>&b;</title></problem>`)).toMatch(/document type/);
    expect(refusal("<problem><title>&x;</title></problem>")).toMatch(/entity/);
  });

  it("should be refused where they are not well-formed", () => {
    for (const xml of [
      "",
      "<problem>",
      "<problem></other>",
      "<problem/><problem/>",
      "<problem>\u0001</problem>",
      "<problem>&#1;</problem>",
      "<problem>\ud800</problem>",
      "<problem><a:b/></problem>",
      "<problem a='1' a='2'/>",
      "<problem><</problem>",
    ])
      expect(refusal(xml)).toMatch(/^the XML was not read/);
  });

  it("should be refused where they nest or run on too far", () => {
    const nested = (depth: number): string =>
      `<problem>${"<a>".repeat(depth)}${"</a>".repeat(depth)}</problem>`;
    expect(refusal(nested(99))).toBe("read");
    expect(refusal(nested(100))).toMatch(/deeper than 100/);
    expect(refusal(`<problem>${"<a>".repeat(100_000)}`)).toMatch(/deeper than 100/);
    expect(refusal(`<problem>${"x".repeat(16_777_216)}</problem>`)).toMatch(/longer than/);
  });

  it("should take time linear in their length", () => {
    const many = 100_000;
    expect(refusal(`<problem>${"<a>x</a>".repeat(many)}</problem>`)).toBe("read");
    expect(refusal(`<problem><l>${"<i>x</i>".repeat(many)}</l></problem>`)).toBe("read");
    expect(refusal(`<problem>${"&amp;".repeat(many)}</problem>`)).toBe("read");
    const attributes = Array.from({ length: many }, (_, i) => `a${i}="1"`).join(" ");
    expect(refusal(`<problem ${attributes}/>`)).toBe("read");
    expect(refusal(`<problem>${"]]".repeat(many)}</problem>`)).toBe("read");
  });
});
