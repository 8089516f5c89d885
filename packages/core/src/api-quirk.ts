import type { ApiError } from "./api-error.ts";
import type { ErrorFormat, ParseResult } from "./format.ts";
import { isJsonObject } from "./json-object.ts";
import type { RetryAdvice } from "./retry-advice.ts";
import { SLOT } from "./slot.ts";

/**
 * What one API means by an error beyond what the error says and HTTP knows: mostly its own advice on a retry.
 *
 * Gives the error itself where there is nothing to add. Never throws.
 */
export type Quirk<E extends ApiError, R extends ApiError = E> = (error: E) => R;

/** Gives an error other retry advice; the error itself where it has that already. */
export function withRetry<E extends ApiError>(error: E, retry: RetryAdvice): E {
  const { when, afterSeconds } = error.retry;
  return when === retry.when && afterSeconds === retry.afterSeconds ? error : { ...error, retry };
}

/**
 * Applies a quirk to what a format read. Advice on a retry that stands in the reserved member stays: whoever wrote it knew
 * that a reader would find another. `host` is the member that holds the reserved one, where that is not the document.
 */
export function applyQuirk<Document, E extends ApiError, R extends ApiError>(
  result: ParseResult<Document, E>,
  quirk: Quirk<E, R>,
  host?: string,
): ParseResult<Document, R> {
  if (!result.ok) return result;
  const error = quirk(result.error);
  const { retry } = result.error;
  return {
    ...result,
    error:
      error.retry !== retry && isRetrySaid(result.document, host) ? { ...error, retry } : error,
  };
}

function isRetrySaid(document: unknown, host: string | undefined): boolean {
  const slot = holderOf(document, host)?.[SLOT];
  return isRecord(slot) && isRecord(slot["retry"]);
}

/**
 * The functions of a format that change with the quirk of an API: `{ ...format, ...withQuirk(format, quirk) }`.
 *
 * What is rendered says its retry advice in the reserved member where the quirk would make another of it, so that
 * translating there and back gives the same error.
 */
export function withQuirk<Document, E extends ApiError, R extends ApiError>(
  format: Pick<ErrorFormat<Document, E>, "mediaType" | "parse" | "render">,
  quirk: Quirk<E, R>,
  host?: string,
): Pick<ErrorFormat<Document, R>, "parse" | "render"> {
  return {
    parse: (wire) => applyQuirk(format.parse(wire), quirk, host),
    render(error, like) {
      const rendering = format.render(error, like);
      const { document: body, status } = rendering;
      const headers = { ...rendering.headers, "content-type": format.mediaType };
      const read = format.parse({ status, headers, body });
      if (read.ok && quirk(read.error).retry !== read.error.retry)
        sayRetry(body, read.error.retry, host);
      return rendering;
    },
  };
}

/** Writes the advice into the reserved member of a document that was just made. */
function sayRetry(document: unknown, retry: RetryAdvice, host: string | undefined): void {
  if (host !== undefined && isRecord(document)) document[host] ??= {};
  const holder = holderOf(document, host);
  if (holder) holder[SLOT] = { ...Object(holder[SLOT]), retry };
}

/** The object that the reserved member stands in. */
function holderOf(
  document: unknown,
  host: string | undefined,
): Record<string, unknown> | undefined {
  const holder = host !== undefined && isRecord(document) ? document[host] : document;
  return isRecord(holder) ? holder : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return isJsonObject(value);
}
