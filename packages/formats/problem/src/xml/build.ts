import { type BuildInit, cleanHeaders, type WireError } from "@api-errors/core";

import { soundProblem } from "../build.ts";
import type { ProblemDocument } from "../document.ts";
import { PROBLEM_XML_MEDIA_TYPE } from "./document.ts";
import { fitDocument } from "./fit.ts";
import { writeXml } from "./write-xml.ts";

/**
 * Makes the wire error that sends a problem document as XML.
 *
 * ```http
 * HTTP/1.1 404 Not Found
 * Content-Type: application/problem+xml
 *
 * <?xml version="1.0" encoding="UTF-8"?>
 * <problem xmlns="urn:ietf:rfc:7807"><title>Not Found</title><status>404</status></problem>
 * ```
 *
 * The status comes from `init`, else from the document, else it is 500. What `buildProblem` mends is mended here, and what
 * XML cannot hold is written as `renderProblemXml` does it. Never throws.
 */
export function buildProblemXml(document: ProblemDocument, init?: Partial<BuildInit>): WireError {
  const { status, body } = soundProblem(document, init?.status, {});
  return {
    status,
    headers: { "content-type": PROBLEM_XML_MEDIA_TYPE, ...cleanHeaders(init?.headers) },
    body: writeXml(fitDocument(body, [])),
  };
}
