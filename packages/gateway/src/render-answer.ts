import {
  type ApiError,
  type ErrorFormat,
  isJsonObject,
  type JsonObject,
  type Rendering,
  setMember,
  SLOT,
} from "@api-errors/core";

import { renderOwn } from "./render-own.ts";

/**
 * Renders an error of this server's own, without anything that only helps a translator: which words were filled in or derived,
 * in which order issues were, that a body states the status of HTTP. What the error says and the format has no place for stays.
 */
export function renderAnswer(format: ErrorFormat, error: ApiError): Rendering {
  const rendering = renderOwn(format, error);
  return { ...rendering, document: withoutMarks(rendering.document, error) };
}

function withoutMarks(document: unknown, error: ApiError): unknown {
  if (!isJsonObject(document)) return document;
  const kept: Record<string, unknown> = {};
  for (const name of Object.keys(document)) {
    const value = document[name];
    // An envelope or a `meta` has it, too; what the error itself brought is no such thing.
    const isHost =
      isJsonObject(value) &&
      Object.hasOwn(value, SLOT) &&
      value !== error.details &&
      !Object.values(error.extensions).includes(value);
    const own = name === SLOT ? unmarked(value, error) : isHost ? unmarkedIn(value, error) : value;
    if (own === value || Object.keys(own as object).length > 0) setMember(kept, name, own);
  }
  return kept;
}

function unmarkedIn(host: JsonObject, error: ApiError): JsonObject {
  const { [SLOT]: slot, ...others } = host;
  const own = unmarked(slot, error);
  return isJsonObject(own) && Object.keys(own).length === 0 ? others : { ...others, [SLOT]: own };
}

function unmarked(slot: unknown, { status }: ApiError): unknown {
  if (!isJsonObject(slot)) return slot;
  const { filled: _, order: __, declaredStatus, ...others } = slot;
  return declaredStatus === undefined || declaredStatus === status
    ? others
    : { ...others, declaredStatus };
}
