import { createResponder, methodNotAllowed } from "@api-errors/gateway";
import type { Context } from "hono";

import type { ErrorOptions } from "./error-handler.ts";

/**
 * Answers 405 with `Allow`, for the `onMethodNotAllowed` of `hono/method-not-allowed`.
 *
 * ```http
 * HTTP/1.1 405 Method Not Allowed
 * Allow: GET, HEAD
 * ```
 */
export function methodNotAllowedHandler(
  options: ErrorOptions,
): (c: Context, methods: readonly string[]) => Promise<Response> {
  const respond = createResponder(options);
  return async (c, methods) => (await respond(methodNotAllowed(methods), c.req.raw)).response;
}
