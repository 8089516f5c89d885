import { createResponder } from "@api-errors/gateway";
import type { MiddlewareHandler } from "hono";

import type { ErrorOptions } from "./error-handler.ts";
import { logThrown } from "./log-thrown.ts";
import { sendAnswer } from "./send-answer.ts";

/**
 * Answers what is thrown and is no `Error` (`throw "no"`, `throw new Response(…)`): `app.use(catchThrown({ to: problem }))`,
 * before all routes.
 *
 * Hono hands such values past `onError`, up to the server.
 */
export function catchThrown(options: ErrorOptions): MiddlewareHandler {
  const respond = createResponder({ onError: logThrown, ...options });
  return async (c, next) => {
    try {
      await next();
    } catch (thrown) {
      sendAnswer(c, (await respond(thrown, c.req.raw)).response);
    }
  };
}
