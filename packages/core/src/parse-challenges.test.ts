import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { parseChallenges } from "./parse-challenges.ts";

/** Challenges in short: scheme, then the parameters or the token68. */
function read(value: string | readonly string[] | null | undefined): unknown[] {
  return parseChallenges(value).challenges.map(({ scheme, params, token68 }) => [
    scheme,
    token68 ?? { ...params },
  ]);
}

function deviations(value: string | readonly string[]): string[] {
  return parseChallenges(value).deviations.map(({ message }) => message);
}

describe("parseChallenges", () => {
  it.each<[string, unknown[]]>([
    // RFC 9110 section 11.6.1.
    [
      'Basic realm="simple", Newauth realm="apps", type=1, title="Login to \\"apps\\""',
      [
        ["Basic", { realm: "simple" }],
        ["Newauth", { realm: "apps", type: "1", title: 'Login to "apps"' }],
      ],
    ],
    // RFC 9449 section 7.1.
    [
      'Bearer error="invalid_token", error_description="Invalid token", DPoP algs="ES256 PS256"',
      [
        ["Bearer", { error: "invalid_token", error_description: "Invalid token" }],
        ["DPoP", { algs: "ES256 PS256" }],
      ],
    ],
    // RFC 9449 section 7.2.
    [
      'Bearer, DPoP algs="ES256 PS256"',
      [
        ["Bearer", {}],
        ["DPoP", { algs: "ES256 PS256" }],
      ],
    ],
    // RFC 6750 section 3.
    ['Bearer realm="example"', [["Bearer", { realm: "example" }]]],
    // RFC 7616 section 3.9.1: commas inside of quotes.
    [
      'Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=MD5, nonce="7ypf/x=="',
      [
        [
          "Digest",
          {
            realm: "http-auth@example.org",
            qop: "auth, auth-int",
            algorithm: "MD5",
            nonce: "7ypf/x==",
          },
        ],
      ],
    ],
    // RFC 4559 section 5, and a token68 with any number of "=".
    ["Negotiate", [["Negotiate", {}]]],
    ["Negotiate oYGeMIGboAMKAQE=", [["Negotiate", "oYGeMIGboAMKAQE="]]],
    [
      "Negotiate a-._~+/9===, Basic realm=x",
      [
        ["Negotiate", "a-._~+/9==="],
        ["Basic", { realm: "x" }],
      ],
    ],
    [
      "Negotiate   abc  ,NTLM",
      [
        ["Negotiate", "abc"],
        ["NTLM", {}],
      ],
    ],
    // RFC 9110 section 11.2: `abc=` is a token68, `abc=def` a parameter.
    ["Newauth abc=", [["Newauth", "abc="]]],
    ["Newauth abc=def", [["Newauth", { abc: "def" }]]],
    // RFC 9110 section 5.6.1.2: empty list elements.
    [', ,Basic ,realm="x" ,,\t,charset=UTF-8,', [["Basic", { realm: "x", charset: "UTF-8" }]]],
    // RFC 9110 section 5.6.3: BWS; the example in RFC 9728 section 5.1 has it after "=".
    ['Bearer resource_metadata= "https://x/"', [["Bearer", { resource_metadata: "https://x/" }]]],
    ["Basic realm \t=\t x", [["Basic", { realm: "x" }]]],
    // RFC 9110 section 5.6.4: the octet after the backslash, whichever it is.
    ['Basic realm="\\n\\u0041\\\\\\""', [["Basic", { realm: 'nu0041\\"' }]]],
    ['Basic realm=""', [["Basic", { realm: "" }]]],
    // RFC 9110 section 11.3: one scheme with several realms.
    [
      'Basic realm="a", Basic realm="b"',
      [
        ["Basic", { realm: "a" }],
        ["Basic", { realm: "b" }],
      ],
    ],
    // RFC 9110 section 11.1: names in any case, the scheme as it is spelled.
    ['BEARER Realm="x", ERROR=y', [["BEARER", { realm: "x", error: "y" }]]],
    // RFC 9110 section 5.6.2: every character of a token.
    [
      "a!#$%&'*+-.^_`|~9 b!#$%&'*+-.^_`|~9=x",
      [["a!#$%&'*+-.^_`|~9", { "b!#$%&'*+-.^_`|~9": "x" }]],
    ],
  ])("should read %s", (value, challenges) => {
    expect(read(value)).toEqual(challenges);
    expect(deviations(value)).toEqual([]);
  });

  it("should read one value per field line, which may go on with the challenge before", () => {
    expect(read(['Basic realm="a"', "Bearer", 'error="invalid_token"'])).toEqual([
      ["Basic", { realm: "a" }],
      ["Bearer", { error: "invalid_token" }],
    ]);
  });

  it("should not let a broken line break the others", () => {
    const lines = ['Basic realm="a', 'Bearer realm="b"'];
    expect(read(lines)).toEqual([
      ["Basic", {}],
      ["Bearer", { realm: "b" }],
    ]);
    expect(deviations(lines)).toEqual(["malformed parameter at 6"]);
  });

  it.each([null, undefined, "", " ", ",", [], [""]])("should read nothing in %j", (value) => {
    expect(parseChallenges(value)).toEqual({ challenges: [], deviations: [] });
  });

  it("should keep the first of two parameters with one name and report the second", () => {
    expect(read('Basic realm="a", REALM="b", realm=c')).toEqual([["Basic", { realm: "a" }]]);
    expect(deviations('Basic realm="a", REALM="b"')).toEqual(["duplicate parameter at 17"]);
  });

  it("should take the names of what every object has for names like any other", () => {
    const [challenge] = parseChallenges(
      "X __proto__=a, constructor=b, hasOwnProperty=c, toString=d, __PROTO__=e",
    ).challenges;
    expect(Object.getPrototypeOf(challenge?.params)).toBeNull();
    expect(Object.entries(challenge?.params ?? {})).toEqual([
      ["__proto__", "a"],
      ["constructor", "b"],
      ["hasownproperty", "c"],
      ["tostring", "d"],
    ]);
  });

  it.each<[string, unknown[], string[]]>([
    // Facebook's, as in the tests of httplib2: the scheme is one, what follows is no parameter.
    [
      'OAuth "Facebook Platform" "invalid_token" "The session ended."',
      [["OAuth", {}]],
      ["unexpected text at 6"],
    ],
    ['OAuth "a, b", realm=x', [["OAuth", { realm: "x" }]], ["unexpected text at 6"]],
    ["Please log in", [], ["unexpected text at 7"]],
    ["Please log in, realm=x", [], ["unexpected text at 7", "parameter of no challenge at 15"]],
    ["Error: denied, realm=x", [], ["unexpected text at 0", "parameter of no challenge at 15"]],
    ['realm="x"', [], ["parameter of no challenge at 0"]],
    ["=x", [], ["unexpected text at 0"]],
    ['"x"', [], ["unexpected text at 0"]],
    ["Basic;realm=x", [], ["unexpected text at 0"]],
    ['Basic"x"', [], ["unexpected text at 0"]],
    ["Básic realm=x", [], ["unexpected text at 0"]],
    ["Basic realm=, a=b", [["Basic", "realm="]], ["parameter of no challenge at 14"]],
    ["Basic a=b, realm=, c=d", [["Basic", { a: "b", c: "d" }]], ["malformed parameter at 11"]],
    ["Basic abc, realm=x", [["Basic", "abc"]], ["parameter of no challenge at 11"]],
    ["Basic a==b, c=d", [["Basic", { c: "d" }]], ["malformed parameter at 6"]],
    // A missing comma, and a semicolon instead of one.
    [
      'Bearer realm="a" error="b"',
      [["Bearer", { realm: "a", error: "b" }]],
      ["missing comma at 17"],
    ],
    [
      'Bearer realm="a"; error="b", c=d',
      [["Bearer", { realm: "a", c: "d" }]],
      ["unexpected text at 16"],
    ],
    [
      "Bearer a=b c, DPoP d=e",
      [
        ["Bearer", { a: "b" }],
        ["DPoP", { d: "e" }],
      ],
      ["unexpected text at 11"],
    ],
    ['Basic realm="a', [["Basic", {}]], ["malformed parameter at 6"]],
    ['Basic realm="a\\', [["Basic", {}]], ["malformed parameter at 6"]],
    ['Basic realm="a\\"', [["Basic", {}]], ["malformed parameter at 6"]],
    // What no field may hold is read and reported; builders never write it.
    ['Basic realm="a\r\nb"', [["Basic", { realm: "a\r\nb" }]], ["forbidden character at 6"]],
    ['Basic realm="\u{1f600}"', [["Basic", { realm: "\u{1f600}" }]], ["forbidden character at 6"]],
  ])("should keep of %j what is well-formed and report the rest", (value, challenges, messages) => {
    expect(read(value)).toEqual(challenges);
    expect(deviations(value)).toEqual(messages);
  });

  it("should say in which header a deviation is", () => {
    expect(parseChallenges("=").deviations[0]?.path).toEqual(["headers", "www-authenticate"]);
  });

  it("should call the header what it is called", () => {
    expect(parseChallenges("Please log in", "proxy-authenticate").deviations[0]?.path).toEqual([
      "headers",
      "proxy-authenticate",
    ]);
  });

  it("should never throw, whatever it is given", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        parseChallenges(value as string);
      }),
    );
    const pieces = fc.constantFrom(
      "Basic",
      "realm",
      "=",
      '"',
      "\\",
      ",",
      " ",
      "\t",
      "x",
      "é",
      "\0",
      ";",
      "==",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const { challenges } = parseChallenges(parts.join(""));
        for (const { params, token68 } of challenges) {
          expect(token68 !== undefined && Object.keys(params).length > 0).toBe(false);
        }
      }),
    );
  });

  it("should read 100,000 parameters, distinct or equal", () => {
    const many = Array.from({ length: 100_000 }, (_, index) => `p${index}="v${index}"`);
    const { challenges } = parseChallenges(`Digest ${many.join(", ")}`);
    expect(Object.keys(challenges[0]?.params ?? {})).toHaveLength(100_000);
    expect(deviations(`Digest ${Array(100_000).fill("a=b").join(",")}`)).toHaveLength(99_999);
  });

  it("should read every character a bounded number of times", () => {
    const nasty: ((size: number) => string)[] = [
      (size) => `Basic realm="${"a".repeat(size)}`,
      (size) => `Basic realm="${"\\\\".repeat(size / 2)}`,
      (size) => `Basic ${"a=".repeat(size / 2)}`,
      (size) => `Basic ${"a".repeat(size)}"`,
      (size) => `Basic ${"=".repeat(size)}`,
      (size) => `Basic a${"=".repeat(size)}b`,
      (size) => `Basic a${" ".repeat(size)}b`,
      (size) => " ".repeat(size),
      (size) => ",".repeat(size),
      (size) => "A ".repeat(size / 2),
      (size) => "A,".repeat(size / 2),
      (size) => '"'.repeat(size),
      (size) => '"a'.repeat(size / 2),
      (size) => "é".repeat(size),
      (size) => "A b,c".repeat(size / 5),
    ];
    for (const make of nasty) {
      const [small, large] = [work(make(1_000)), work(make(10_000))];
      expect(large / small, make(20)).toBeLessThan(11);
    }
  });

  it("should finish on 1 MB that never closes its quote", () => {
    expect(deviations(`Basic realm="${"a".repeat(1_000_000)}`)).toHaveLength(1);
    expect(deviations(`Basic ${"a".repeat(1_000_000)}é`)).toHaveLength(1);
    expect(deviations(`Basic a${" ".repeat(1_000_000)}é`)).toHaveLength(1);
  });
});

/** How many characters are asked for one by one while a text is read: the loops, not the regular expressions. */
function work(text: string): number {
  const asked = vi.spyOn(String.prototype, "charCodeAt");
  parseChallenges(text);
  const count = asked.mock.calls.length;
  asked.mockRestore();
  return count;
}

describe("what stands between challenges and is none", () => {
  it("should leave out a word behind a value, and go on with the same challenge", () => {
    const value = 'Basic realm="a" junk, charset="UTF-8"';
    expect(read(value)).toEqual([["Basic", { realm: "a", charset: "UTF-8" }]]);
    expect(deviations(value)).toEqual(["unexpected text at 16"]);
  });

  it("should leave out an element that is neither, keep what is before it, and give nobody what follows", () => {
    const value = 'Basic realm="a", foo:bar, charset="UTF-8"';
    expect(read(value)).toEqual([["Basic", { realm: "a" }]]);
    expect(deviations(value)).toEqual(["unexpected text at 17", "parameter of no challenge at 26"]);
  });

  it("should take no token68 from the next element", () => {
    expect(read("Negotiate, Basic")).toEqual([
      ["Negotiate", {}],
      ["Basic", {}],
    ]);
    expect(read("Negotiate")).toEqual([["Negotiate", {}]]);
  });
});
