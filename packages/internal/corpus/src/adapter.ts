import { codeStyle } from "@api-errors/code-style";
import { type ApiError, isRetryable, parseBody, type WireError } from "@api-errors/core";
import { fieldMap } from "@api-errors/field-map";
import { createTranslator } from "@api-errors/gateway";
import { oauth2 } from "@api-errors/oauth2";
import { jsonApi } from "@api-errors/json-api";
import { problem } from "@api-errors/problem";
import { problemXml } from "@api-errors/problem/xml";
import { typeCodeStyle } from "@api-errors/type-code-style";

/** A response as the corpus states it: `rawBody` where the exact text matters, else `body`. */
export interface CorpusResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>> | null;
  readonly body?: unknown;
  readonly rawBody?: string | null;
}

/** What the scorer compares with what a case expects. */
export interface CorpusAnswer {
  /** The corpus' name of a format, `unknown` for an error in none of them, `none` for no error. */
  readonly format: string;
  readonly status?: number;
  readonly type?: string;
  readonly code?: string;
  readonly message?: string;
  readonly traceId?: string;
  readonly fields: readonly {
    readonly path: readonly (string | number)[];
    readonly message?: string;
  }[];
  readonly retryable: boolean;
  readonly retryAfterSeconds?: number;
}

/** The corpus names formats by their own short words. */
const CORPUS_NAMES: Readonly<Record<string, string>> = {
  "code-style": "code",
  "type-code-style": "type-code",
  "json-api": "json-api",
  oauth2: "oauth2",
  "field-map": "field-map",
  problem: "problem",
  "problem-xml": "problem",
};

// The target is never scored: rendering it shows that what was read can be written, too.
const translate = createTranslator({
  from: [typeCodeStyle, codeStyle, jsonApi, oauth2, problem, problemXml, fieldMap],
  to: problem,
  withhold: false,
});

/** Reads one response of the corpus with everything there is. */
export function run(response: CorpusResponse): CorpusAnswer {
  const { error, from } = translate(wireOf(response));
  return error ? answerOf(error, from) : { format: "none", fields: [], retryable: false };
}

function wireOf({ status, headers, body, rawBody }: CorpusResponse): WireError {
  const received = { status, headers: headers ?? {} };
  return typeof rawBody === "string"
    ? { ...received, body: parseBody(rawBody), text: rawBody }
    : { ...received, body };
}

function answerOf(error: ApiError, from: string | undefined): CorpusAnswer {
  const { status, type, code, title, id, retry } = error;
  // The scorer knows one text: what happened, else what kind of thing it is.
  const message = error.message ?? title;
  return {
    // An API's own format object is named after the format it speaks: `code-style:scaleaq`.
    format: CORPUS_NAMES[from?.split(":")[0] ?? ""] ?? "unknown",
    status,
    ...(type !== undefined && { type }),
    ...(code !== undefined && { code }),
    ...(message !== undefined && { message }),
    ...(id !== undefined && { traceId: id }),
    fields: error.issues.map((issue) => ({
      path: issue.path ?? [],
      ...(issue.message !== undefined && { message: issue.message }),
    })),
    retryable: isRetryable(error, "GET"),
    ...(retry.afterSeconds !== undefined && { retryAfterSeconds: retry.afterSeconds }),
  };
}
