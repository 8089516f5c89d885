import { methodNotAllowed } from "@api-errors/gateway";
import type { Request, RequestHandler } from "express";

/**
 * Hands on a 405 with `Allow`, as the last handler of a route:
 * `app.route("/users").get(list).all(methodNotAllowedHandler())`.
 *
 * ```http
 * HTTP/1.1 405 Method Not Allowed
 * Allow: GET, HEAD
 * ```
 *
 * OPTIONS is answered with 204 and the same `Allow`: Express does that for routes, but not for one that has a handler for all
 * methods.
 */
export function methodNotAllowedHandler(): RequestHandler {
  return (request, response, next) => {
    const refusal = methodNotAllowed(methodsOf(request));
    if (request.method === "OPTIONS") response.status(204).set(refusal.headers).end();
    else next(refusal);
  };
}

/** What Express holds of a route, though its types do not say so. */
function methodsOf(request: Request): readonly string[] {
  const route: unknown = request.route;
  const methods: unknown =
    typeof route === "object" && route !== null && "methods" in route ? route.methods : {};
  return Object.keys(methods ?? {}).filter((name) => name !== "_all");
}
