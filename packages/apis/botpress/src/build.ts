import type { WireError } from "@api-errors/core";
import { buildTypeCodeStyle } from "@api-errors/type-code-style";

import { type BotpressStatuses, OPTIONS, STATUSES } from "./codes.ts";
import { TYPE_WORDS } from "./words.ts";

/** What an error is built of beside its type. What is left out is as in the captured example. */
export interface BotpressInit<Code extends number = number> {
  readonly message?: string;
  readonly id?: string;
  /** What the body says, which the type fixes. */
  readonly code?: Code;
  /** What HTTP says, where it is not what the body says: 200 of the chat API, 500 of a runtime. */
  readonly status?: number;
  readonly metadata?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is needed for a type: the code of those that Botpress does not have. */
export type BotpressInitFor<Type extends string> = Type extends keyof BotpressStatuses
  ? [init?: BotpressInit<BotpressStatuses[Type]>]
  : [init: BotpressInit & { readonly code: number }];

/** The id and the message of a captured error. */
const CAPTURED = {
  id: "err_20251106055013x71215316",
  type: "ResourceNotFound",
  message: '[Webhook Handler] Integration with webhook ID "ss" not found',
};

/**
 * Makes an error as Botpress sends it, for tests and for servers that stand in for the API.
 *
 * ```http
 * HTTP/1.1 404 Not Found
 * Content-Type: application/json
 *
 * {"id":"err_20251106055013x71215316","code":404,"type":"ResourceNotFound","message":"…"}
 * ```
 *
 * The status comes from the type. The message is ours where no example shows Botpress's.
 */
export function buildBotpress<const Type extends string>(
  type: Type,
  ...init: BotpressInitFor<Type>
): WireError;
export function buildBotpress(type: string, init: BotpressInit = {}): WireError {
  const { id = CAPTURED.id, message = messageOf(type), metadata, headers } = init;
  const code = init.code ?? (isType(type) ? STATUSES[type] : 500);
  const document = { id, code, type, message, ...(metadata && { metadata }) };
  return buildTypeCodeStyle(
    document,
    { status: init.status ?? code, ...(headers && { headers }) },
    OPTIONS as object,
  );
}

function messageOf(type: string): string {
  if (type === CAPTURED.type) return CAPTURED.message;
  return isType(type) ? TYPE_WORDS[type].meaning : TYPE_WORDS.Unknown.meaning;
}

function isType(type: string): type is keyof BotpressStatuses {
  return Object.hasOwn(STATUSES, type);
}
