import type { Deviation, ParseResult, WireError } from "@api-errors/core";

import type { ProblemDocument } from "../document.ts";
import { readProblem, type ReadSetup } from "../parse.ts";
import { PROBLEM_XML_MEDIA_TYPE } from "./document.ts";
import { readXml } from "./read-xml.ts";

const XML: ReadSetup = { name: "problem-xml", mediaType: PROBLEM_XML_MEDIA_TYPE };

/**
 * Reads a problem in XML.
 *
 * ```http
 * HTTP/1.1 403 Forbidden
 * Content-Type: application/problem+xml
 *
 * <problem xmlns="urn:ietf:rfc:7807"><title>Too little credit</title><balance>30</balance></problem>
 * ```
 *
 * `document` is the problem document that the XML stands for. XML has no types: all but `status` is text, lists and
 * objects. Gives `{ ok: false }` where the body is no text, is not well-formed, has a document type, or has another root.
 */
export function parseProblemXml(wire: WireError): ParseResult<ProblemDocument> {
  const text = textOf(wire);
  if (typeof text !== "string") return { ok: false, reason: "the body is no text" };
  const deviations: Deviation[] = [];
  const read = readXml(text, deviations);
  if (!read.ok) return read;
  const result = readProblem(wire, XML, documentOf(read.value));
  return result.ok ? { ...result, deviations: [...deviations, ...result.deviations] } : result;
}

function textOf(wire: WireError): unknown {
  // A wire error made by hand may throw where it is read.
  try {
    return typeof wire.body === "string" ? wire.body : wire.text;
  } catch {
    return undefined;
  }
}

/** Gives the members of RFC 9457 their types, and URIs without the layout around them. */
export function documentOf(value: Readonly<Record<string, unknown>>): ProblemDocument {
  const document: Record<string, unknown> = { ...value };
  const { status } = document;
  if (typeof status === "string" && /^[\t\n\r ]*\d{3}[\t\n\r ]*$/.test(status))
    document["status"] = Number(status);
  for (const name of ["type", "instance"]) {
    const uri = document[name];
    if (typeof uri === "string") document[name] = uri.trim();
  }
  return document;
}
