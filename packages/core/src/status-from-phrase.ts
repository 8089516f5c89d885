import { registeredNames, unregisteredNames } from "./status-registry.ts";

/**
 * Names of earlier times with their codes: from the RFCs before 9110 (2616, 4918, 7231, 2324), nginx's error pages
 * and Node's `http.STATUS_CODES`, read 2026-11-21.
 */
const legacyNames =
  "302moved temporarily,405not allowed,408request time-out,413payload too large,413request entity too large,414request-uri too long,414request-uri too large,416requested range not satisfiable,418i'm a teapot,422unprocessable entity,500server error,503service temporarily unavailable,504gateway time-out";

let codes: Map<string, number> | undefined;

/**
 * The status code that a reason phrase names, without regard to case and to white space around it.
 *
 * ```http
 * HTTP/1.1 413 Request Entity Too Large
 * ```
 *
 * Knows the registered names, those of earlier RFCs and of nginx and Node ("Request Entity Too Large",
 * "Moved Temporarily"), and those of well-known codes that are not registered. Anything else gives `undefined`.
 */
export function statusFromPhrase(phrase: string): number | undefined {
  if (typeof phrase !== "string") return undefined;
  codes ??= index();
  return codes.get(phrase.trim().toLowerCase());
}

function index(): Map<string, number> {
  const map = new Map<string, number>();
  for (const name of legacyNames.split(",")) map.set(name.slice(3), Number(name.slice(0, 3)));
  for (const [at, name] of registeredNames.split(",").entries()) {
    map.set(name.toLowerCase(), at + 100);
  }
  for (const [code, name] of Object.entries(unregisteredNames)) {
    // "Unauthorized" is 401, although one load balancer calls its 561 so.
    if (!map.has(name.toLowerCase())) map.set(name.toLowerCase(), Number(code));
  }
  // Not assigned, and the name of two codes that mean nothing.
  map.delete("");
  map.delete("(unused)");
  return map;
}
