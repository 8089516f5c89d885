import { codeStyle } from "@api-errors/code-style";
import { problem } from "@api-errors/problem";
import { describe, expect, it } from "vitest";

import { byAccept } from "./by-accept.ts";

/** A format of JSON:API's media type: only that is looked at. */
const jsonApi = { ...problem, name: "json-api", mediaType: "application/vnd.api+json" };

const choose = byAccept([problem, jsonApi, codeStyle], { "application/vnd.acme.v1+json": jsonApi });

function nameFor(accept: string): string {
  return choose({ headers: { accept } }).name;
}

describe("byAccept", () => {
  it.each([
    ["application/problem+json", "problem"],
    ["application/json", "code-style"],
    ["application/vnd.api+json", "json-api"],
    ["APPLICATION/VND.API+JSON ; Q=1", "json-api"],
    ['application/vnd.api+json; profile="https://a.example/x,y;z"', "json-api"],
    // The axios default.
    ["application/json, text/plain, */*", "code-style"],
    // What a browser asks for when it follows a link.
    ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "problem"],
    ["application/json;q=0.5, application/problem+json;q=0.4", "code-style"],
    ["application/json;q=0.5, application/problem+json", "problem"],
    // RFC 9110 section 12.5.1: the most specific range counts for a type.
    ["application/*;q=0.9, application/problem+json;q=0.1", "json-api"],
    ["*/*;q=0.1, application/vnd.api+json;q=0.2", "json-api"],
    ["*/*, application/problem+json;q=0", "json-api"],
    ["application/vnd.acme.v1+json", "json-api"],
    ["Application/Vnd.Acme.V1+json;q=0.3, application/problem+json;q=0.2", "json-api"],
    // No range fits, but one is JSON.
    ["application/vnd.other+json", "problem"],
    ["text/json", "problem"],
    // Nothing fits: an error is sent all the same.
    ["text/html", "problem"],
    ["application/problem+json;q=0", "problem"],
    ["", "problem"],
    [",;,", "problem"],
    // A malformed weight is none.
    ["application/vnd.api+json;q=2, application/json;q=0.1", "code-style"],
    ["application/vnd.api+json;q=high, application/json;q=0.1", "code-style"],
    ['application/vnd.api+json;a="\\', "json-api"],
  ])("should read %j as %s", (accept, name) => {
    expect(nameFor(accept)).toBe(name);
  });

  it("should give the first where nothing is asked for", () => {
    expect(choose({ headers: {} })).toBe(problem);
    expect(choose(undefined)).toBe(problem);
    expect(choose(new Request("http://a.example"))).toBe(problem);
  });

  it("should read the headers of a Request and of a server's request", () => {
    const accept = "application/vnd.api+json";
    expect(choose(new Request("http://a.example", { headers: { accept } })).name).toBe("json-api");
    expect(choose({ headers: { Accept: ["text/html", accept] } }).name).toBe("json-api");
  });

  it("should get through a long header of quotes", () => {
    expect(nameFor(`a/b;c="${'\\"'.repeat(500_000)}`)).toBe("problem");
    expect(nameFor(`${'"'.repeat(500_001)},application/json`)).toBe("problem");
  });
});
