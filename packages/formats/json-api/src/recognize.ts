import {
  catalogEntry,
  isErrorStatus,
  isJsonObject,
  type JsonObject,
  mediaTypeEssence,
  ownMember,
  readHeader,
  readStatus,
  type Recognition,
  type WireError,
} from "@api-errors/core";

import type { JsonApiOptions } from "./dialect.ts";
import { JSON_API_MEDIA_TYPE } from "./document.ts";
import { isErrorObject } from "./is-error-object.ts";
import { isPointing } from "./read-source.ts";

const NOTHING: Recognition = { score: 0, evidence: [] };

/** How many errors are looked at: those of a list are alike. */
const MAX_LOOKED_AT = 8;

/**
 * Says how well a wire error fits: 1 with the media type and a list of errors, 0.95 with a code of the catalog, 0.9 with
 * a source or a status and a text, 0.6 with a text alone, 0.3 where another format's marker stands beside them.
 *
 * ```http
 * HTTP/1.1 404 Not Found
 * Content-Type: application/vnd.api+json
 *
 * {"errors":[{"status":"404","title":"Not Found"}]}
 * ```
 *
 * An HTTP 2xx or 3xx scores 0 unless there are errors and no data, under the media type or with an error status each.
 * Never throws.
 */
export function recognizeJsonApi(wire: WireError, options?: JsonApiOptions): Recognition {
  try {
    return isJsonObject(wire.body) ? recognize(wire, wire.body, options) : NOTHING;
  } catch {
    return NOTHING;
  }
}

function recognize(
  { status, headers }: WireError,
  body: JsonObject,
  options: JsonApiOptions | undefined,
): Recognition {
  const errors = ownMember(body, "errors");
  const mediaType = mediaTypeEssence(readHeader(headers, "content-type"));
  const isLabelled = mediaType === JSON_API_MEDIA_TYPE;
  const evidence = [`HTTP ${status}`];
  if (isLabelled) evidence.push(`media type ${mediaType}`);
  if (!Array.isArray(errors)) {
    if (!isErrorStatus(status) || !isErrorObject(errors)) return NOTHING;
    // Phoenix answers {"errors":{"detail":"Not Found"}}, others a map of fields of which one is the title.
    if (!isLabelled && scoreOf(errors) < 0.9 && !isDetail(errors)) return NOTHING;
    const score = isLabelled ? 0.6 : 0.3;
    return { score, evidence: [...evidence, 'member "errors" is one error'] };
  }
  const list: readonly unknown[] = errors.slice(0, MAX_LOOKED_AT);
  if (!isErrorStatus(status) && !isFailure(body, list, isLabelled)) return NOTHING;
  evidence.push('member "errors" is a list');
  if (isLabelled)
    return list.every(isJsonObject) ? { score: 1, evidence } : { score: 0.6, evidence };
  const score = lowestOf(list);
  if (score === 0) return NOTHING;
  const foreign = foreignMarker(body, mediaType);
  if (foreign !== undefined) return { score: 0.3, evidence: [...evidence, `but ${foreign}`] };
  const [first] = list;
  const code = isJsonObject(first) ? first["code"] : undefined;
  if (score >= 0.6 && typeof code === "string" && catalogEntry(options?.catalog, code))
    return { score: 0.95, evidence: [...evidence, `code "${code}" is in the catalog`] };
  return { score, evidence };
}

function isDetail(error: unknown): boolean {
  const names = isJsonObject(error) ? Object.keys(error) : [];
  return names.length === 1 && names[0] === "detail";
}

/** Whether a response that HTTP calls no failure is one: it has errors, and nothing else. */
function isFailure(body: JsonObject, list: readonly unknown[], isLabelled: boolean): boolean {
  return (
    list.length > 0 &&
    (body["data"] === undefined || body["data"] === null) &&
    list.every((item) =>
      isLabelled
        ? isErrorObject(item)
        : isJsonObject(item) && isErrorStatus(readStatus(item["status"])),
    )
  );
}

/** The score of the error that says least. */
function lowestOf(list: readonly unknown[]): number {
  let lowest = list.length === 0 ? 0 : 1;
  for (let i = 0; i < list.length && lowest > 0; i++) lowest = Math.min(lowest, scoreOf(list[i]));
  return lowest;
}

/** What the members of one error say: `message` and the like are of the lists that APIs make up for themselves. */
function scoreOf(item: unknown): number {
  if (!isJsonObject(item)) return 0;
  const { status, code, title, detail, source } = item;
  const isTold = typeof title === "string" || typeof detail === "string";
  if (!isTold && !isPointing(source)) return 0;
  if (FOREIGN.some((name) => Object.hasOwn(item, name))) return 0.3;
  const isStated = readStatus(status) !== undefined || typeof code === "string";
  return isPointing(source) || (isTold && isStated) ? 0.9 : 0.6;
}

const FOREIGN = ["message", "msg", "path", "loc", "pointer", "field", "extensions", "locations"];

function foreignMarker(body: JsonObject, mediaType: string | undefined): string | undefined {
  if (mediaType === "application/problem+json") return `media type ${mediaType}`;
  const name = ["type", "title", "detail", "message", "code", "error"].find(
    (candidate) => typeof ownMember(body, candidate) === "string",
  );
  return name === undefined ? undefined : `a member "${name}" beside the errors`;
}
