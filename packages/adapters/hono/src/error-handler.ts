import { createResponder, type ResponderOptions } from "@api-errors/gateway";
import type { ErrorHandler } from "hono";

import { logThrown } from "./log-thrown.ts";
import { sendAnswer } from "./send-answer.ts";

/** How errors are answered; `onError` logs those from 500 up with `console.error` where it is not given. */
export type ErrorOptions = ResponderOptions<Request>;

/**
 * Answers every `Error` in the chosen format: `app.onError(errorHandler({ to: problem }))`.
 *
 * ```http
 * HTTP/1.1 403 Forbidden
 * Content-Type: application/problem+json
 *
 * {"detail":"Members only","status":403}
 * ```
 *
 * What is understood says `readThrown` of `@api-errors/gateway`; the response that an `HTTPException` brings along is read,
 * too. Headers that were set before are kept where they still hold. Hono gives its error handlers instances of `Error` only:
 * for anything else there is `catchThrown`.
 */
export function errorHandler(options: ErrorOptions): ErrorHandler {
  const respond = createResponder({ onError: logThrown, ...options });
  return async (thrown, c) => sendAnswer(c, (await respond(thrown, c.req.raw)).response);
}
