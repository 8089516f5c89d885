import { describe, expect, it } from "vitest";

import { xmlBodies } from "./bodies.test-support.ts";
import { recognizeProblemXml } from "./recognize.ts";

function score(body: unknown, type?: string, status = 404): number {
  const headers = type === undefined ? {} : { "Content-Type": type };
  return recognizeProblemXml({ status, headers, body }).score;
}

const xml = `<problem xmlns="urn:ietf:rfc:7807"><title>t</title></problem>`;

it.each(xmlBodies)("should be certain of $api with the media type", ({ xml: body, status }) => {
  expect(score(body, "application/problem+xml", status)).toBe(1);
  expect(score(body, "Application/Problem+XML; charset=utf-8", status)).toBe(1);
});

describe("without the media type", () => {
  it("should go by the namespace of the root", () => {
    expect(score(xml, "application/xml")).toBe(0.9);
    expect(score(xml)).toBe(0.9);
    expect(score(`<?xml version="1.0"?>\n<!-- x -->\n${xml}`, "text/xml")).toBe(0.9);
    expect(score(`<p:problem xmlns:p="urn:ietf:rfc:7807"/>`)).toBe(0.9);
    expect(score(`<rfc.7807-a:problem xmlns:rfc.7807-a="urn:ietf:rfc:7807"/>`)).toBe(0.9);
    expect(score(`\n  ${xml}`)).toBe(0.9);
  });

  it("should know no other XML", () => {
    for (const body of [
      "<problem><title>t</title></problem>",
      `<error xmlns="urn:ietf:rfc:7807"/>`,
      `<html><body>${xml.replaceAll("<", "&lt;")}</body></html>`,
      "<Error><Code>NoSuchKey</Code></Error>",
    ])
      expect(score(body, "application/xml")).toBe(0);
  });

  it("should know no error in a success", () => {
    expect(score(xml, "application/xml", 200)).toBe(0);
    expect(score(xml, "application/problem+xml", 200)).toBe(1);
  });
});

it("should say what was found", () => {
  const wire = { status: 404, headers: {}, body: xml };
  expect(recognizeProblemXml(wire).evidence).toEqual(["HTTP 404", "namespace urn:ietf:rfc:7807"]);
  const headers = { "content-type": "application/problem+xml" };
  expect(recognizeProblemXml({ ...wire, headers }).evidence).toEqual([
    "media type application/problem+xml",
  ]);
});

it("should not take what is no text of XML", () => {
  for (const body of [undefined, null, {}, "title", "", 5])
    expect(score(body, "application/problem+xml")).toBe(0);
});

it("should look at the text where the body is not one, and survive what throws", () => {
  const wire = { status: 404, headers: {}, body: undefined };
  expect(recognizeProblemXml({ ...wire, text: xml }).score).toBe(0.9);
  const hostile = {
    get body(): unknown {
      throw new Error("no");
    },
    status: 404,
    headers: {},
  };
  expect(recognizeProblemXml(hostile).score).toBe(0);
});

it("should take time linear in the head", () => {
  for (const body of ["<".repeat(1_000_000), `<problem ${" ".repeat(1_000_000)}`])
    expect(score(body)).toBe(0);
});
