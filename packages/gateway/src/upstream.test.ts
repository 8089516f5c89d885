import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { findRoute, readRoutes, targetOf } from "./upstream.ts";

const routes = readRoutes([
  { path: "/", url: "https://all.example" },
  { path: "/scaleaq", url: "https://scaleaq.example/v1/" },
  { path: "/scaleaq/beta/", url: new URL("https://beta.example/x?key=1#no") },
]);

/** Where a request for a path goes, as an HTTP server would see it. */
function route(path: string): string | undefined {
  const url = new URL(path, "http://gateway.example");
  const found = findRoute(routes, url.pathname);
  return found && targetOf(found, url).href;
}

describe("readRoutes and targetOf", () => {
  it.each([
    ["/", "https://all.example/"],
    ["/other/a?b=c", "https://all.example/other/a?b=c"],
    ["/scaleaqx", "https://all.example/scaleaqx"],
    ["/scaleaq", "https://scaleaq.example/v1/"],
    ["/scaleaq/", "https://scaleaq.example/v1/"],
    ["/scaleaq?a", "https://scaleaq.example/v1/?a"],
    ["/scaleaq/users/a%2Fb?x=%20&y", "https://scaleaq.example/v1/users/a%2Fb?x=%20&y"],
    ["/scaleaq/beta", "https://beta.example/x?key=1"],
    ["/scaleaq/beta/y?z=1", "https://beta.example/x/y?key=1&z=1"],
    ["/scaleaq/betamax", "https://scaleaq.example/v1/betamax"],
  ])("should send %s to the longest prefix on whole segments: %s", (path, expected) => {
    expect(route(path)).toBe(expected);
  });

  it.each([
    ["/scaleaq//evil.example/x", "https://scaleaq.example/v1//evil.example/x"],
    ["/scaleaq/https://evil.example", "https://scaleaq.example/v1/https://evil.example"],
    ["/scaleaq/@evil.example", "https://scaleaq.example/v1/@evil.example"],
    ["/scaleaq/.evil.example", "https://scaleaq.example/v1/.evil.example"],
    ["/scaleaq/\\\\evil.example", "https://scaleaq.example/v1///evil.example"],
    ["/scaleaq/..a/a..b", "https://scaleaq.example/v1/..a/a..b"],
    ["http://gateway.example//evil.example", "https://all.example//evil.example"],
  ])("should keep what looks like another origin a path: %s", (path, expected) => {
    expect(route(path)).toBe(expected);
  });

  it.each([
    ["/scaleaq/../other", "https://all.example/other"],
    ["/scaleaq/%2e%2E/other", "https://all.example/other"],
    ["/scaleaq/a/../../scaleaq/b", "https://scaleaq.example/v1/b"],
  ])("should route by the path that is left when %s is resolved", (path, expected) => {
    expect(route(path)).toBe(expected);
  });

  it.each([
    "/scaleaq/..%2fadmin",
    "/scaleaq/%2e%2e%2Fadmin",
    "/scaleaq/a%2f..",
    "/scaleaq/a%5c..%5cadmin",
    "/scaleaq/..;/admin",
  ])(
    "should find nothing for %s, which an upstream may take for a way out of its prefix",
    (path) => {
      expect(route(path)).toBeUndefined();
    },
  );

  it("should stay at the origin and below the path of the upstream, whatever is asked for", () => {
    const piece = fc.constantFrom(
      "/",
      "//",
      "..",
      ".",
      "%2e",
      "%2F",
      "\\",
      "@",
      ":",
      "?",
      "#",
      "evil.example",
      "http:",
      " ",
      "é",
      ";",
      "%",
      "",
    );
    let below = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const base = "http://gateway.example/scaleaq/";
        const path = base + pieces.join("");
        const url = new URL(path);
        const found = findRoute(routes, url.pathname);
        if (found?.path !== "/scaleaq") return;
        below++;
        const target = targetOf(found, url);
        expect(target.origin).toBe("https://scaleaq.example");
        expect(target.pathname.startsWith("/v1/")).toBe(true);
        expect(new URL(target.href).href).toBe(target.href);
      }),
    );
    expect(below).toBeGreaterThan(10);
  });
});
