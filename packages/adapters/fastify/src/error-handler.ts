import {
  type Answer,
  createResponder,
  holdsForError,
  type ResponderOptions,
} from "@api-errors/gateway";
import type { FastifyReply, FastifyRequest } from "fastify";

import { sendAnswer } from "./send-response.ts";

/** How errors are answered; `onError` writes to the request's log, as Fastify does, where it is not given. */
export type ErrorOptions = ResponderOptions<FastifyRequest>;

/** An error handler, as `setErrorHandler` and the option `frameworkErrors` take it. */
export type FastifyErrorHandler = (
  thrown: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
) => unknown;

/**
 * Answers everything that is thrown, rejected or sent as an error, in the chosen format:
 * `app.setErrorHandler(errorHandler({ to: problem }))`, for the scope that it is called on and those inside.
 *
 * ```http
 * HTTP/1.1 400 Bad Request
 * Content-Type: application/problem+json
 *
 * {"detail":"body/name must be string","status":400,"code":"FST_ERR_VALIDATION",
 *  "errors":[{"detail":"must be string","pointer":"#/name","in":"body","code":"type"}]}
 * ```
 *
 * What is understood says `readThrown` of `@api-errors/gateway`. Headers that were set before are kept where they still hold.
 * Where the answer has begun, Fastify itself ends the connection.
 */
export function errorHandler(options: ErrorOptions): FastifyErrorHandler {
  const respond = createResponder({ onError: logThrown, ...options });
  return async (thrown, request, reply) => {
    const { response } = await respond(thrown, request);
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (!holdsForError(name, String(value))) reply.removeHeader(name);
    return sendAnswer(response, reply);
  };
}

function logThrown(thrown: unknown, { error }: Answer, { log }: FastifyRequest): void {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (error !== undefined && error.status >= 500) log.error({ err: thrown }, message);
  else log.info({ err: thrown }, message);
}
