import { methodNotAllowed } from "@api-errors/gateway";

/**
 * Throws a 405 with `Allow`, as the handler of a route for the methods that a path does not have:
 * `app.route({ method: ["PUT", "DELETE"], url: "/users", handler: methodNotAllowedHandler(["GET", "POST"]) })`.
 *
 * ```http
 * HTTP/1.1 405 Method Not Allowed
 * Allow: GET, HEAD, POST
 * ```
 */
export function methodNotAllowedHandler(methods: readonly string[]): () => Promise<never> {
  const { message, ...members } = methodNotAllowed(methods);
  return () => Promise.reject(Object.assign(new Error(message), members));
}
