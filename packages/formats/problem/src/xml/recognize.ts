import {
  isErrorStatus,
  mediaTypeEssence,
  readHeader,
  type Recognition,
  type WireError,
} from "@api-errors/core";

import { PROBLEM_NAMESPACE, PROBLEM_XML_MEDIA_TYPE } from "./document.ts";

const NOTHING: Recognition = { score: 0, evidence: [] };

/** How far into a text its root element is looked for, in characters. */
const HEAD = 2000;

/**
 * Says how well a wire error fits: 1 with the media type, 0.9 with the namespace of problems on the root element.
 *
 * ```http
 * HTTP/1.1 404 Not Found
 * Content-Type: application/problem+xml
 *
 * <problem xmlns="urn:ietf:rfc:7807"><title>Not Found</title></problem>
 * ```
 *
 * Any other XML scores 0, and so do HTTP 2xx and 3xx without the media type. Only the head is looked at. Never throws.
 */
export function recognizeProblemXml(wire: WireError): Recognition {
  try {
    const text = typeof wire.body === "string" ? wire.body : wire.text;
    if (typeof text !== "string") return NOTHING;
    const head = text.slice(0, HEAD).trimStart();
    if (!head.startsWith("<")) return NOTHING;
    const mediaType = mediaTypeEssence(readHeader(wire.headers, "content-type"));
    if (mediaType === PROBLEM_XML_MEDIA_TYPE)
      return { score: 1, evidence: [`media type ${mediaType}`] };
    const root = /<(?:[\w.-]+:)?problem\s[^<>]*>/.exec(head)?.[0] ?? "";
    if (!isErrorStatus(wire.status) || !root.includes(PROBLEM_NAMESPACE)) return NOTHING;
    return { score: 0.9, evidence: [`HTTP ${wire.status}`, `namespace ${PROBLEM_NAMESPACE}`] };
  } catch {
    return NOTHING;
  }
}
