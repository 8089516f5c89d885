import { adviseRetry, parseBody, readError, toResponse } from "@api-errors/core";
import { describe, expect, it } from "vitest";

import { xmlBodies } from "./bodies.test-support.ts";
import { problemXml } from "./format.ts";
import { parseProblemXml } from "./parse.ts";

const headers = { "content-type": "application/problem+xml" };

it.each(xmlBodies)("should read $api ($source)", ({ status, xml, error, deviations = 0 }) => {
  const result = parseProblemXml({ status, headers, body: parseBody(xml), text: xml });
  if (!result.ok) throw new Error(result.reason);
  expect(result.error).toStrictEqual({
    format: "problem-xml",
    status,
    issues: [],
    retry: adviseRetry({ status }),
    challenges: [],
    extensions: {},
    ...error,
  });
  expect(result.deviations).toHaveLength(deviations);
});

it("should be what a response is read by", async () => {
  const wire = problemXml.build(
    { title: "Slow down", status: 503, errors: [{ detail: "d", pointer: "#/a" }] },
    { status: 503, headers: { "retry-after": "5" } },
  );
  const error = await readError(toResponse(wire), [problemXml]);
  expect(error).toMatchObject({
    title: "Slow down",
    declaredStatus: 503,
    issues: [{ path: ["a"], message: "d" }],
    retry: { when: "always", afterSeconds: 5 },
  });
});

it("should give the document that the XML stands for", () => {
  const xml = `<problem xmlns="urn:ietf:rfc:7807"><type>
    urn:a
  </type><instance>
    /i/1
  </instance><status> 404 </status><title> t </title></problem>`;
  const document = { type: "urn:a", instance: "/i/1", status: 404, title: " t " };
  const result = parseProblemXml({ status: 404, headers, body: xml });
  expect(result.ok && result.document).toEqual(document);
  // Where somebody else read the body already.
  const kept = parseProblemXml({ status: 404, headers, body: {}, text: xml });
  expect(kept.ok && kept.document).toEqual(document);
});

it.each([
  ["many", "many"],
  ["4045", "4045"],
  ["HTTP 404", "HTTP 404"],
  ["404 Not Found", "404 Not Found"],
  ["<i>404</i>", ["404"]],
])("should ignore the status %s, which is no number, and keep it", (content, status) => {
  // RFC 9457 section 3.1.
  const xml = `<problem xmlns="urn:ietf:rfc:7807"><status>${content}</status></problem>`;
  const result = parseProblemXml({ status: 404, headers, body: xml });
  expect(result.ok && result.error.extensions).toEqual({ status });
  expect(result.ok && result.deviations).toMatchObject([{ path: ["status"] }]);
});

it("should follow HTTP where the statuses disagree", () => {
  const xml = `<problem xmlns="urn:ietf:rfc:7807"><status>404</status></problem>`;
  const result = parseProblemXml({ status: 502, headers, body: xml });
  expect(result.ok && result.error).toMatchObject({ status: 502, declaredStatus: 404 });
});

it("should miss the media type", () => {
  const xml = `<problem xmlns="urn:ietf:rfc:7807"><title>t</title></problem>`;
  const result = parseProblemXml({ status: 404, headers: {}, body: xml });
  expect(result.ok && result.deviations).toMatchObject([{ path: ["headers", "content-type"] }]);
});

describe("what is no problem in XML", () => {
  it.each<readonly [string, unknown, RegExp]>([
    ["nothing", undefined, /no text/],
    ["JSON", { title: "t" }, /no text/],
    ["no XML", "title", /not read/],
    ["HTML", "<!DOCTYPE html><html><body><p>Bad Gateway</body></html>", /document type/],
    ["XHTML", "<html><body/></html>", /root is html/],
    ["XML that is cut", "<problem><title>t</title>", /unclosed/],
  ])("should be refused: %s", (_, body, reason) => {
    const result = parseProblemXml({ status: 502, headers, body });
    expect(result.ok ? "read" : result.reason).toMatch(reason);
  });
});
