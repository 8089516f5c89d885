import { buildCodeStyle } from "@api-errors/code-style";
import type { WireError } from "@api-errors/core";
import { buildDialect, drf, type MessageTree } from "@api-errors/field-map";

import { CONFLICT, DETAIL, type ScantrustCodes, STATUSES } from "./codes.ts";
import { CODE_WORDS } from "./words.ts";

/** What an error is built of beside its code or its fields. */
export interface ScantrustInit {
  readonly message?: string;
  /** How long a throttled request has to wait: in the text, and as `Retry-After`. */
  readonly seconds?: number;
  /** Another status than that of the code; 400 of fields. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is needed for a code: the status of those that are not in the catalog. */
export type ScantrustInitFor<Code extends string> = Code extends keyof ScantrustCodes
  ? [init?: ScantrustInit]
  : [init: ScantrustInit & { readonly status: number }];

/** Messages by field: what Scantrust answers where data is not valid. */
export type ScantrustFieldMessages = Exclude<MessageTree, readonly unknown[]>;

/**
 * Makes an error as Scantrust sends it, for tests and for servers that stand in for the API: of digits a conflict, of any
 * other code an exception of Django REST framework, of fields a map of them.
 *
 * ```http
 * HTTP/1.1 409 Conflict
 *
 * {"error_code":"8000","error_message":"SQL Timeout"}
 * ```
 * ```http
 * HTTP/1.1 429 Too Many Requests
 * Retry-After: 12
 *
 * {"detail":"Request was throttled. Expected available in 12 seconds.","code":"throttled"}
 * ```
 *
 * The status comes from the code. The message is ours where no example shows Scantrust's.
 */
export function buildScantrust<const Code extends string>(
  code: Code,
  ...init: ScantrustInitFor<Code>
): WireError;
export function buildScantrust(fields: ScantrustFieldMessages, init?: ScantrustInit): WireError;
export function buildScantrust(kind: unknown, init: ScantrustInit = {}): WireError {
  if (typeof kind !== "string") return buildDialect(kind, sent(400, init), drf);
  const isKnown = Object.hasOwn(STATUSES, kind);
  const status = isKnown ? STATUSES[kind as keyof ScantrustCodes] : 400;
  const message =
    init.message ??
    messageOf(kind, init) ??
    (isKnown ? CODE_WORDS[kind as keyof ScantrustCodes].meaning : CODE_WORDS.error.meaning);
  return /^\d+$/.test(kind)
    ? buildCodeStyle(
        { error_code: kind, error_message: message },
        sent(status, init),
        CONFLICT as object,
      )
    : buildCodeStyle({ detail: message, code: kind }, sent(status, init), DETAIL as object);
}

/** The messages that are documented. */
function messageOf(code: string, { seconds = 1 }: ScantrustInit): string | undefined {
  if (code === "8000") return "SQL Timeout";
  return code === "throttled"
    ? `Request was throttled. Expected available in ${seconds} second${seconds === 1 ? "" : "s"}.`
    : undefined;
}

function sent(
  status: number,
  { headers, seconds, status: given = status }: ScantrustInit,
): { readonly status: number; readonly headers: Record<string, string> } {
  return {
    status: given,
    headers: { ...(seconds !== undefined && { "retry-after": String(seconds) }), ...headers },
  };
}
