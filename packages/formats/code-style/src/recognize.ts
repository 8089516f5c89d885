import {
  catalogEntry,
  isErrorStatus,
  isJsonObject,
  type JsonObject,
  mediaTypeEssence,
  ownMember,
  readHeader,
  type Recognition,
  type WireError,
} from "@api-errors/core";

import { ROLE } from "./dialect.ts";
import type { CodeStyleOptions } from "./document.ts";
import { readShape, type Shape } from "./read-shape.ts";
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

function recognize(wire: WireError, setup: Setup): Recognition {
  const shape = readShape(wire.body, setup.spelling);
  if (!shape) return NOTHING;
  const name = (role: number): string | undefined => shape.names[role] ?? shape.outerNames[role];
  const evidence = [ROLE.code, ROLE.message, ROLE.id]
    .flatMap((role) => name(role) ?? [])
    .map((found) => `member ${JSON.stringify(found)}`);
  if (shape.envelope !== undefined) evidence.unshift(`envelope ${JSON.stringify(shape.envelope)}`);
  evidence.push(`HTTP ${wire.status}`);
  if (!isErrorStatus(wire.status)) {
    const marker = failureMarker(shape, name(ROLE.message) !== undefined);
    if (marker === undefined) return NOTHING;
    evidence.push(`but ${marker}`);
  }
  const isComplete = name(ROLE.message) !== undefined;
  const foreign = foreignMarker(wire, shape);
  if (foreign !== undefined) return { score: 0.3, evidence: [...evidence, foreign] };
  const code = String(shape.inner[shape.names[ROLE.code] ?? ""]);
  if (isComplete && catalogEntry(setup.catalog, code)) {
    return {
      score: 0.95,
      evidence: [...evidence, `code ${JSON.stringify(code)} is in the catalog`],
    };
  }
  return { score: isComplete ? (name(ROLE.id) === undefined ? 0.6 : 0.9) : 0.3, evidence };
}

/** What says that a response is a failure though HTTP does not. */
function failureMarker(shape: Shape, hasMessage: boolean): string | undefined {
  const { inner, outer = inner, names } = shape;
  if (!hasMessage) return undefined;
  for (const name of ["success", "ok"])
    if (ownMember(outer, name) === false) return `"${name}" is false`;
  for (const name of ["status", "result", "object"]) {
    const value = ownMember(outer, name);
    if (typeof value === "string" && /^(?:error|fail|failed|failure)$/i.test(value))
      return `"${name}" is "${value}"`;
  }
  if (
    isErrorStatus(inner[names[ROLE.code] ?? ""]) ||
    isErrorStatus(Number(inner[names[ROLE.status] ?? ""]))
  ) {
    return "the body states an error status";
  }
  return shape.outer ? `"${shape.envelope}" holds a code and a message` : undefined;
}

/** What belongs to another format, so that the own members may only look alike. */
function foreignMarker(wire: WireError, shape: Shape): string | undefined {
  const { inner, outer, names } = shape;
  const mediaType = mediaTypeEssence(readHeader(wire.headers, "content-type"));
  if (mediaType === "application/problem+json" || mediaType === "application/vnd.api+json")
    return `but media type ${mediaType}`;
  if (isGeneral(names[ROLE.type], inner)) return `but a category in "type" beside the code`;
  const around: JsonObject = outer ?? inner;
  for (const name of ["error_description", "jsonrpc", "jsonapi"]) {
    if (Object.hasOwn(around, name) && names[ROLE.message] !== name)
      return `but a member "${name}"`;
  }
  return undefined;
}

/** A `type` that says more than that there is an error. */
function isGeneral(name: string | undefined, inner: JsonObject): boolean {
  return name !== undefined && isJsonObject(inner) && String(inner[name]).toLowerCase() !== "error";
}
