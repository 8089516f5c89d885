/** What a server throws where no route is for a request; `readThrown` reads it. */
export interface RoutingError {
  readonly status: 404 | 405;
  readonly expose: true;
  readonly code: string;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What is thrown where nothing is at a path. */
export function routeNotFound(): RoutingError {
  const message = "There is nothing at this path";
  return { status: 404, expose: true, code: "route_not_found", message, headers: {} };
}

/**
 * What is thrown where a path is there for other methods only.
 *
 * ```http
 * HTTP/1.1 405 Method Not Allowed
 * Allow: GET, HEAD, POST
 * ```
 *
 * Whoever may GET may HEAD. RFC 9110 sections 9.1 and 15.5.6.
 */
export function methodNotAllowed(methods: readonly string[]): RoutingError {
  const names = new Set(methods.map((method) => method.toUpperCase()));
  if (names.has("GET")) names.add("HEAD");
  return {
    status: 405,
    expose: true,
    code: "method_not_allowed",
    message: "The method is not allowed at this path",
    headers: { allow: [...names].sort().join(", ") },
  };
}
