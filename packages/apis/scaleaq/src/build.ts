import { buildCodeStyle } from "@api-errors/code-style";
import type { WireError } from "@api-errors/core";

import { type EntityDetails, OPTIONS, type ScaleAQCodes } from "./codes.ts";
import { CODE_WORDS } from "./words.ts";

/** What an error is built of beside its code. What is left out is as in the documented example. */
export interface ScaleAQInit {
  readonly message?: string;
  readonly traceId?: string;
  /** Another status than that of the code. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is needed for a code: the details of those that have them, the status of those that ScaleAQ does not list. */
export type ScaleAQInitFor<Code extends string> = Code extends keyof ScaleAQCodes
  ? ScaleAQCodes[Code] extends { readonly details: unknown }
    ? [init: ScaleAQInit & { readonly details: EntityDetails }]
    : [init?: ScaleAQInit & { readonly details?: undefined }]
  : [init: ScaleAQInit & { readonly status: number; readonly details?: object }];

/** The message and the trace of the documented example. */
const EXAMPLE = {
  code: "entity_not_unique",
  message: "Entity violates one or more uniqueness constraints.",
  traceId: "00-49b5250fc418ce6cf5086647a2d6ff62-81a414175e6d8090-01",
};

/**
 * Makes an error as ScaleAQ sends it, for tests and for servers that stand in for the API.
 *
 * ```http
 * HTTP/1.1 422 Unprocessable Content
 * Content-Type: application/json
 *
 * {"code":"entity_not_unique","message":"…","traceId":"00-49b5…-01","details":{"entityType":"User","entityId":"12345"}}
 * ```
 *
 * The status comes from the code. The message is ours where no example shows ScaleAQ's.
 */
export function buildScaleAQ<const Code extends string>(
  code: Code,
  ...init: ScaleAQInitFor<Code>
): WireError;
export function buildScaleAQ(
  code: string,
  init: ScaleAQInit & { readonly details?: object | undefined } = {},
): WireError {
  const { message = messageOf(code), traceId = EXAMPLE.traceId, details, status, headers } = init;
  const document = { code, message, traceId, ...(details && { details }) };
  return buildCodeStyle(
    document,
    { ...(status !== undefined && { status }), ...(headers && { headers }) },
    OPTIONS as object,
  );
}

function messageOf(code: string): string {
  if (code === EXAMPLE.code) return EXAMPLE.message;
  return Object.hasOwn(CODE_WORDS, code)
    ? CODE_WORDS[code as keyof ScaleAQCodes].meaning
    : "An unknown error occurred.";
}
