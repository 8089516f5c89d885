import { createResponder, routeNotFound } from "@api-errors/gateway";
import type { NotFoundHandler } from "hono";

import type { ErrorOptions } from "./error-handler.ts";
import { sendAnswer } from "./send-answer.ts";

/** Answers requests that no route is for, and `c.notFound()`: `app.notFound(notFoundHandler({ to: problem }))`. */
export function notFoundHandler(options: ErrorOptions): NotFoundHandler {
  const respond = createResponder(options);
  return async (c) => sendAnswer(c, (await respond(routeNotFound(), c.req.raw)).response);
}
