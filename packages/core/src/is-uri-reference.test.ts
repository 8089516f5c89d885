import { describe, expect, it } from "vitest";
import { isUriReference } from "./is-uri-reference.ts";

describe("isUriReference", () => {
  it.each([
    // RFC 3986 section 1.1.2.
    "ftp://ftp.is.co.za/rfc/rfc1808.txt",
    "http://www.ietf.org/rfc/rfc2396.txt",
    "ldap://[2001:db8::7]/c=GB?objectClass?one",
    "mailto:John.Doe@example.com",
    "news:comp.infosystems.www.servers.unix",
    "tel:+1-816-555-1212",
    "telnet://192.0.2.16:80/",
    "urn:oasis:names:specification:docbook:dtd:xml:4.1.2",
    // Of section 5.4.1.
    "g:h",
    "g",
    "./g",
    "g/",
    "/g",
    "//g",
    "?y",
    "g?y",
    "#s",
    "g#s",
    "g?y#s",
    ";x",
    "g;x=1?y#s",
    "",
    "..",
    "../../g",
    "http://user:pass@[::1]:8080/a",
    "http://[v1.fe]/",
    "/%20%C3%BC",
    "?a=/?b",
    "#a/?b",
    "#%20",
    "#%C3%bc",
    "x1+a.b-c:d",
    "X:y",
  ])("should be true for %j", (text) => {
    expect(isUriReference(text)).toBe(true);
  });

  it.each([
    " ",
    "a b",
    "a\n",
    "\na",
    "\u00fc",
    "a\u00fc",
    "/ü?y",
    "<a>",
    '"',
    "a\\b",
    "{a}",
    "a|b",
    "a^b",
    "a`b",
    "%",
    "%2",
    "%zz",
    "a%g0",
    "?a b",
    "?%",
    "#a b",
    "#%",
    "#%2",
    "#%zz",
    "#a#b",
    "http://[::1",
    "http://[::g]/",
    "http://[]/",
    "/[a]",
    "?[a]",
  ])("should be false for %j", (text) => {
    expect(isUriReference(text)).toBe(false);
  });

  it("should be false for what is no text", () => {
    for (const value of [undefined, null, 5, ["/a"], { toString: "/a" }, new URL("http://a.b/")])
      expect(isUriReference(value as never)).toBe(false);
  });
});
