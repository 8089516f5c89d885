import {
  isErrorStatus,
  isJsonObject,
  isStatus,
  mediaTypeEssence,
  ownMember,
  readHeader,
  type Recognition,
  type WireError,
} from "@api-errors/core";

import { PROBLEM_MEDIA_TYPE } from "./document.ts";
import { isStandard } from "./names.ts";

const NOTHING: Recognition = { score: 0, evidence: [] };

/** `https:`, `urn:`, `tag:`, `about:`; not `ResourceNotFound` or `validation_error`, which are other formats' types. */
const ABSOLUTE_URI = /^[a-z][a-z0-9+.-]*:\S+$/i;

/**
 * Says how well a wire error fits: 1 with the media type, 0.9 with a URI `type` and a title or status, 0.6 with title and
 * status, 0.3 where another format's marker stands beside them.
 *
 * ```http
 * HTTP/1.1 404 Not Found
 * Content-Type: application/problem+json
 *
 * {"title":"Not Found","status":404}
 * ```
 *
 * An HTTP 2xx or 3xx scores 0 unless the media type, or an error status among nothing but RFC 9457's members, marks a
 * failure. Never throws.
 */
export function recognizeProblem(wire: WireError): Recognition {
  try {
    return isJsonObject(wire.body) ? recognize(wire, wire.body) : NOTHING;
  } catch {
    return NOTHING;
  }
}

function recognize(wire: WireError, body: Readonly<Record<string, unknown>>): Recognition {
  const mediaType = mediaTypeEssence(readHeader(wire.headers, "content-type"));
  if (mediaType === PROBLEM_MEDIA_TYPE) return { score: 1, evidence: [`media type ${mediaType}`] };
  const type = ownMember(body, "type");
  const status = ownMember(body, "status");
  const hasTitle = typeof ownMember(body, "title") === "string";
  const hasStatus = isStatus(status);
  // The record of another response has more to it than a title and a status.
  const isMarked = isErrorStatus(status) && Object.keys(body).every(isStandard);
  if (!isErrorStatus(wire.status) && !isMarked) return NOTHING;
  const evidence = [`HTTP ${wire.status}`];
  if (hasTitle) evidence.push('member "title"');
  if (hasStatus) evidence.push('member "status" is a status');
  if (typeof type === "string" && ABSOLUTE_URI.test(type) && (hasTitle || hasStatus))
    evidence.push('member "type" is a URI');
  else if (!hasStatus || (type === undefined && !hasTitle)) return NOTHING;
  else if (type !== undefined)
    return { score: 0.3, evidence: [...evidence, 'but member "type" is no URI'] };
  if (mediaType === "application/vnd.api+json")
    return { score: 0.3, evidence: [...evidence, `but media type ${mediaType}`] };
  return { score: type === undefined ? 0.6 : 0.9, evidence };
}
