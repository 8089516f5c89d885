import {
  catalogEntry,
  isErrorStatus,
  ownMember,
  readHeader,
  type Recognition,
  type WireError,
} from "@api-errors/core";

import { ROLE } from "./dialect.ts";
import type { CodeStyleOptions } from "./document.ts";
import { hasMessage, nameOf, readShape, type Shape, valueOf } from "./read-shape.ts";
import { type Setup, setupOf } from "./setup.ts";

const NOTHING: Recognition = { score: 0, evidence: [] };

/**
 * Says how well a wire error fits: 0.95 with a code of the catalog, 0.9 with code, message and id, 0.6 with code and
 * message, 0.3 with a code alone or another format's marker, 0 without a code.
 *
 * ```http
 * HTTP/1.1 422 Unprocessable Content
 *
 * {"code":"entity_not_unique","message":"…","traceId":"00-49b5…-01"}
 * ```
 *
 * An HTTP 2xx or 3xx scores 0 unless the body marks a failure (`"success": false`, `"status": "error"`, an `error`
 * object with code and message, a code from 400 to 599). Never throws.
 */
export function recognizeCodeStyle(wire: WireError, options?: CodeStyleOptions): Recognition {
  try {
    return recognize(wire, setupOf(options));
  } catch {
    return NOTHING;
  }
}

function recognize(wire: WireError, { catalog, spelling }: Setup): Recognition {
  const shape = readShape(wire.body, spelling);
  if (!shape) return NOTHING;
  const evidence = [`HTTP ${wire.status}`];
  if (shape.envelope !== undefined) evidence.push(`envelope "${shape.envelope}"`);
  for (const role of [ROLE.code, ROLE.message, ROLE.id]) {
    const name = nameOf(shape, role);
    if (name !== undefined) evidence.push(`member "${name}"`);
  }
  const isComplete = hasMessage(shape, spelling);
  if (!isErrorStatus(wire.status)) {
    const marker = isComplete ? failureMarker(shape) : undefined;
    if (marker === undefined) return NOTHING;
    evidence.push(marker);
  }
  const foreign = foreignMarker(wire, shape);
  if (foreign !== undefined) return { score: 0.3, evidence: [...evidence, `but ${foreign}`] };
  if (!isComplete) return { score: 0.3, evidence };
  const code = String(valueOf(shape, ROLE.code));
  if (catalogEntry(catalog, code)) {
    evidence.push(`code "${code}" is in the catalog`);
    return { score: 0.95, evidence };
  }
  return { score: nameOf(shape, ROLE.id) === undefined ? 0.6 : 0.9, evidence };
}

/** What says that a response is a failure though HTTP does not: a resource may well have a code and a message. */
function failureMarker(shape: Shape): string | undefined {
  const { inner, outer = inner, envelope } = shape;
  for (const name of ["success", "ok"])
    if (ownMember(outer, name) === false) return `"${name}" is false`;
  for (const name of ["status", "result", "object"])
    if (ownMember(outer, name) === "error") return `"${name}" is "error"`;
  if (envelope !== undefined) return `"${envelope}" holds a code and a message`;
  const status = valueOf(shape, ROLE.status) ?? valueOf(shape, ROLE.code);
  // The record of another response has more to it than its status.
  const isAlone = Object.keys(inner).every((name) => shape.names.includes(name));
  return isAlone && isErrorStatus(Number(status)) ? "the body states an error status" : undefined;
}

/** What belongs to another format, so that the own members may only look alike. */
function foreignMarker(wire: WireError, shape: Shape): string | undefined {
  const { inner, outer = inner } = shape;
  const mediaType = readHeader(wire.headers, "content-type");
  if (mediaType && /^\s*application\/(?:problem|vnd\.api)\+json/i.test(mediaType))
    return `media type ${mediaType}`;
  const type = valueOf(shape, ROLE.type);
  if (typeof type === "string" && type.toLowerCase() !== "error")
    return "a category beside the code";
  const isOwn = (name: string): boolean =>
    nameOf(shape, ROLE.message) === name && nameOf(shape, ROLE.code) !== "error";
  for (const name of ["error_description", "jsonrpc", "jsonapi"])
    if (Object.hasOwn(outer, name) && !isOwn(name)) return `a member "${name}"`;
  return undefined;
}
