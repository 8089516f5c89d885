import { lookUp } from "./catalog.ts";
import { isErrorStatus, readStatus } from "./effective-status.ts";
import type { Recognition } from "./format.ts";
import { type JsonObject, ownMember } from "./json-object.ts";
import { readHeader } from "./read-header.ts";
import { identityOf, memberName, readShape, type Shape } from "./read-shape.ts";
import { CODE_ROLE, MESSAGE_ROLE } from "./role.ts";
import type { Setup, Spelling } from "./style.ts";
import type { HeadersLike, WireError } from "./wire-error.ts";

/** How a style tells its documents from those of others. */
export interface Signs {
  /** The roles that the evidence names. */
  readonly roles: readonly number[];
  /** How well the members fit by themselves: 0, 0.3, 0.6 or 0.9. */
  readonly scoreOf: (shape: Shape, spelling: Spelling) => number;
  /** What says that a response is a failure though HTTP does not. */
  readonly failureIn: (shape: Shape) => string | undefined;
  /** What belongs to another format, so that the own members may only look alike. */
  readonly foreignIn: (shape: Shape) => string | undefined;
}

const NOTHING: Recognition = { score: 0, evidence: [] };

/**
 * Says how well a wire error fits a style: 0.95 where the catalog knows its `code`, else as its members fit, 0.3 with another
 * format's marker, and 0 on HTTP 2xx and 3xx without a mark of failure. Never throws.
 */
export function recognizeDocument(wire: WireError, setup: Setup, signs: Signs): Recognition {
  try {
    return recognize(wire, setup, signs);
  } catch {
    return NOTHING;
  }
}

function recognize(
  { status, headers, body }: WireError,
  { spelling, catalog }: Setup,
  signs: Signs,
): Recognition {
  const shape = readShape(body, spelling);
  const score = shape ? signs.scoreOf(shape, spelling) : 0;
  if (!shape || score === 0) return NOTHING;
  const { inner, outer = inner, envelope } = shape;
  const evidence = [`HTTP ${status}`];
  if (envelope !== undefined) evidence.push(`envelope "${envelope}"`);
  const told: string[] = [];
  for (const role of signs.roles) {
    const name = memberName(shape, role);
    if (name === undefined || told.includes(name)) continue;
    told.push(name);
    evidence.push(`member "${name}"`);
  }
  if (!isErrorStatus(status)) {
    const flag = ["success", "ok"].find((name) => ownMember(outer, name) === false);
    const mark = flag === undefined ? signs.failureIn(shape) : `"${flag}" is false`;
    if (mark === undefined || score < 0.6) return NOTHING;
    if (flag === undefined && isResource(outer, envelope)) return NOTHING;
    evidence.push(mark);
  }
  const foreign = foreignMediaType(headers) ?? signs.foreignIn(shape) ?? foreignMember(shape);
  if (foreign !== undefined) return { score: 0.3, evidence: [...evidence, `but ${foreign}`] };
  if (score < 0.6 || !catalog) return { score, evidence };
  const identity = identityOf(shape);
  if (!lookUp(catalog, identity)) return { score, evidence };
  const { code, type } = identity;
  evidence.push(`${code === undefined ? "type" : "code"} "${code ?? type}" is in the catalog`);
  return { score: 0.95, evidence };
}

/** Whether an error in an envelope is that of a job or a result that is told of, and not of this very request. */
function isResource(outer: JsonObject, envelope: string | undefined): boolean {
  const names = Object.keys(outer);
  const isSaid = names.some(
    (name) => /^(?:status|result|object)$/.test(name) && outer[name] === "error",
  );
  return (
    envelope !== undefined &&
    !isSaid &&
    names.some(
      (name) =>
        outer[name] !== null &&
        (RESOURCE.test(name) ||
          (/^(?:status|state)$/.test(name) && readStatus(outer[name]) === undefined)),
    )
  );
}

const RESOURCE =
  /^(?:id|uuid|name|data|results?|items|object|model|kind|created|created_?at|updated_?at|url|self)$/i;

function foreignMediaType(headers: HeadersLike): string | undefined {
  const mediaType = readHeader(headers, "content-type");
  return mediaType && /^\s*application\/(?:problem|vnd\.api)\+json/i.test(mediaType)
    ? `media type ${mediaType}`
    : undefined;
}

function foreignMember(shape: Shape): string | undefined {
  const { inner, outer = inner } = shape;
  const isOwn = (name: string): boolean =>
    memberName(shape, MESSAGE_ROLE) === name && memberName(shape, CODE_ROLE) !== "error";
  for (const name of ["error_description", "jsonrpc", "jsonapi"])
    if (Object.hasOwn(outer, name) && !isOwn(name)) return `a member "${name}"`;
  return undefined;
}
