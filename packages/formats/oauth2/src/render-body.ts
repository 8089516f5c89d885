import {
  adviseRetry,
  type ApiError,
  bodyWait,
  type Draft,
  finishRendering,
  type JsonObject,
  type Loss,
  ownMember,
  plainIssues,
  readStatus,
  type Rendering,
  type RetryAdvice,
  SLOT,
} from "@api-errors/core";

import type { OAuth2Body } from "./document.ts";
import { codeOfStatus } from "./fill.ts";
import { isText, isUri } from "./grammar.ts";
import { NONCE_HEADER } from "./parse.ts";
import { ID_NAMES, idName } from "./read-body.ts";
import { adviseByCode } from "./rules.ts";
import { strictText } from "./sanitize.ts";

/** Writes a sound error as a body; `ownId` is the member for its id. */
export function renderBody(
  error: ApiError,
  ownId: string | undefined,
  losses: Loss[],
): Rendering<OAuth2Body> {
  const document: Record<string, unknown> = {};
  const draft: Draft = {
    document,
    host: document,
    rest: {},
    losses,
    filled: [],
    drop: [],
    isFree: (name, value) => isFree(name, value, document, error.id === undefined),
  };
  writeCode(error, draft);
  writeMessage(error, draft);
  const { declaredStatus, details, help, id, issues, title, type } = error;
  const { rest } = draft;
  if (isUri(help)) document["error_uri"] = help;
  else if (help !== undefined) rest.help = help;
  if (id) document[ownId ?? ID_NAMES[0]] = id;
  else if (id !== undefined) rest.id = id;
  if (declaredStatus === error.status) document["status_code"] = declaredStatus;
  else if (declaredStatus !== undefined) rest.declaredStatus = declaredStatus;
  if (details === null) rest.details = null;
  else if (details !== undefined) document["details"] = details;
  if (title !== undefined) rest.title = title;
  if (type !== undefined) rest.type = type;
  if (issues.length > 0) {
    const plain = plainIssues(issues, losses);
    if (plain.length > 0) rest.issues = plain;
  }
  const nonce = nonceOf(error);
  const extensions = nonce === undefined ? error.extensions : withoutNonce(error.extensions);
  const retry = writeRetry(error, draft);
  const rendering = finishRendering<OAuth2Body>(draft, { ...error, extensions, retry });
  return nonce === undefined
    ? rendering
    : { ...rendering, headers: { ...rendering.headers, [NONCE_HEADER]: nonce } };
}

function writeCode(
  { code, status }: ApiError,
  { document, drop, filled, losses, rest }: Draft,
): void {
  if (isText(code)) {
    document["error"] = code;
    return;
  }
  const clean = code === undefined ? undefined : strictText(code);
  const value = clean ?? codeOfStatus(status);
  document["error"] = value;
  drop.push("code");
  if (clean === undefined) filled.push({ member: "error", value, from: "status" });
  if (code === undefined) return;
  losses.push({ path: ["code"], value: code, reason: "altered" });
  rest.code = code;
}

function writeMessage({ message }: ApiError, { document, drop, losses, rest }: Draft): void {
  if (message === undefined) return;
  if (isText(message)) {
    document["error_description"] = message;
    return;
  }
  rest.message = message;
  const clean = strictText(message);
  if (clean === undefined) return;
  // The original is in the reserved member as well: both together stay within reasonable size.
  document["error_description"] = clean.slice(0, 100 + message.length / 2).trimEnd();
  drop.push("message");
  losses.push({ path: ["message"], value: message, reason: "altered" });
}

/** Which advice to write, so that the reader, who knows what the code says, gets the error's own. */
export function writeRetry(error: ApiError, { rest }: Pick<Draft, "rest">): RetryAdvice {
  const { code, details, extensions, retry, status } = error;
  const { afterSeconds, when } = retry;
  const read = (seconds: number | undefined): readonly [RetryAdvice, RetryAdvice | undefined] => {
    const advice = adviseRetry({ status, afterSeconds: seconds });
    return [advice, adviseByCode(code, status, advice, extensions)];
  };
  if (read(undefined)[1] === undefined) return retry;
  if (extensions["is_transient"] !== true)
    // Which interval a reader counts with is its own affair, so one that is meant is a header.
    for (const seconds of when === "always"
      ? [afterSeconds]
      : [bodyWait(extensions, details), afterSeconds]) {
      const [advice, found] = read(seconds);
      if (found?.when === when && found.afterSeconds === afterSeconds) return advice;
    }
  const isWait = typeof afterSeconds === "number" && afterSeconds >= 0;
  rest.retry = isWait ? { when, afterSeconds } : { when };
  return retry;
}

/** The nonce that goes into a header again. */
export function nonceOf({ code, extensions }: ApiError): string | undefined {
  const nonce = ownMember(extensions, NONCE_HEADER);
  return code?.includes("dpop") && typeof nonce === "string" && isUri(nonce) ? nonce : undefined;
}

function withoutNonce(extensions: JsonObject): JsonObject {
  const { [NONCE_HEADER]: _, ...others } = extensions;
  return others;
}

/** Whether a reader takes a member of this name for an extension, given what is written beside it. */
function isFree(name: string, value: unknown, document: JsonObject, hasNoId: boolean): boolean {
  switch (name) {
    case "error":
    case "error_description":
    case "error_uri":
    case SLOT:
      return false;
    case "status_code":
      return readStatus(value) === undefined;
    case "details":
      return value === null || value === undefined;
    default: {
      const rank = (ID_NAMES as readonly string[]).indexOf(name);
      if (rank < 0 || typeof value !== "string" || value === "") return true;
      const own = idName(document);
      return own !== undefined && !hasNoId && rank > (ID_NAMES as readonly string[]).indexOf(own);
    }
  }
}
