import fc from "fast-check";
import { expect, it } from "vitest";
import { reasonPhrase } from "./reason-phrase.ts";
import { statusFromPhrase } from "./status-from-phrase.ts";

it("should give back the code of every registered phrase", () => {
  for (let status = 100; status < 600; status++) {
    const phrase = reasonPhrase(status);
    if (phrase === "(Unused)") continue;
    const found = statusFromPhrase(phrase) ?? 0;
    expect(reasonPhrase(found), phrase).toBe(phrase);
  }
  expect(statusFromPhrase("Unprocessable Content")).toBe(422);
});

it.each([
  // RFC 2616, RFC 4918, RFC 7231, RFC 2324; nginx; Node's http.STATUS_CODES.
  ["Moved Temporarily", 302],
  ["Not Allowed", 405],
  ["Request Time-out", 408],
  ["Payload Too Large", 413],
  ["Request Entity Too Large", 413],
  ["Request-URI Too Long", 414],
  ["Request-URI Too Large", 414],
  ["Requested Range Not Satisfiable", 416],
  ["I'm a Teapot", 418],
  ["Unprocessable Entity", 422],
  ["Server Error", 500],
  ["Service Temporarily Unavailable", 503],
  ["Gateway Time-out", 504],
  ["Bandwidth Limit Exceeded", 509],
  ["Client Closed Request", 499],
])("should know %s as %d", (phrase, status) => {
  expect(statusFromPhrase(phrase)).toBe(status);
});

it("should not care about case and white space around the phrase", () => {
  expect(statusFromPhrase("  nOt FOUND\n")).toBe(404);
});

it("should take Unauthorized for 401, although a load balancer calls its 561 so", () => {
  expect(statusFromPhrase("Unauthorized")).toBe(401);
});

it.each([
  "",
  " ",
  "(Unused)",
  "404",
  "NotFound",
  "Not  Found",
  "constructor",
  null,
  undefined,
  404,
])("should give undefined for %j", (phrase) => {
  expect(statusFromPhrase(phrase as string)).toBeUndefined();
});

it("should never throw", () => {
  fc.assert(
    fc.property(fc.anything(), (phrase) => {
      statusFromPhrase(phrase as string);
    }),
  );
});
