import { createResponder, holdsForError, type ResponderOptions } from "@api-errors/gateway";
import type { ErrorRequestHandler, Request, Response as ServerResponse } from "express";

import { logThrown } from "./log-thrown.ts";
import { sendResponse } from "./send-response.ts";

/** How errors are answered; `onError` logs those from 500 up with `console.error` where it is not given. */
export type ErrorOptions = ResponderOptions<Request>;

/**
 * Answers everything that is thrown, rejected or given to `next`, in the chosen format:
 * `app.use(errorHandler({ to: problem }))`, after all routes.
 *
 * ```http
 * HTTP/1.1 403 Forbidden
 * Content-Type: application/problem+json
 *
 * {"detail":"Members only","status":403}
 * ```
 *
 * What is understood says `readThrown` of `@api-errors/gateway`. Headers that were set before are kept where they still hold.
 * Where the answer has begun, the error goes on to Express, which ends the connection.
 */
export function errorHandler(options: ErrorOptions): ErrorRequestHandler {
  const respond = createResponder({ onError: logThrown, ...options });
  // Express knows an error handler by its four parameters.
  return async (thrown: unknown, request, response, next) => {
    if (response.headersSent) {
      next(thrown);
      return;
    }
    const answer = await respond(thrown, request);
    removeStale(response);
    await sendResponse(answer.response, response);
  };
}

function removeStale(response: ServerResponse): void {
  for (const [name, value] of Object.entries(response.getHeaders()))
    if (!holdsForError(name, String(value))) response.removeHeader(name);
}
