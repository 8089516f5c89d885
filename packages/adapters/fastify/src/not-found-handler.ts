import { createResponder, routeNotFound } from "@api-errors/gateway";
import type { FastifyReply, FastifyRequest } from "fastify";

import type { ErrorOptions } from "./error-handler.ts";
import { sendAnswer } from "./send-response.ts";

/**
 * Answers requests that no route is for: `app.setNotFoundHandler(notFoundHandler({ to: problem }))`.
 *
 * Fastify asks no other handler where a path is there for other methods only: that is a 404, too.
 */
export function notFoundHandler(
  options: ErrorOptions,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  const respond = createResponder(options);
  return async (request, reply) => {
    const { response } = await respond(routeNotFound(), request);
    return sendAnswer(response, reply);
  };
}
