import { cleanValue } from "./clean-headers.ts";
import { headerLines } from "./header-lines.ts";
import { stringifyBody } from "./stringify-body.ts";
import { isToken } from "./token.ts";
import type { WireError } from "./wire-error.ts";

/** Describe how the message was framed on another connection, or coded before it was read: they cannot be copied. */
const FRAMING =
  /^(?:connection|content-encoding|content-length|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade)$/i;

/** What is asked for where headers have a `get` but cannot be listed. */
const USUAL = [
  "content-type",
  "cache-control",
  "retry-after",
  "www-authenticate",
  "allow",
  "link",
  "vary",
  "x-request-id",
];

/**
 * Makes the `Response` that sends a wire error; the body is `text` where there is one, else `body` as JSON.
 *
 * ```http
 * HTTP/1.1 404 Not Found
 * Content-Type: application/json
 *
 * {"code":"not_found","message":"No such user"}
 * ```
 *
 * Legal for every input: a status that a response cannot have (1xx, above 599) becomes 500, 204, 205 and 304 get no
 * body, header lines that cannot be sent are cleaned or left out, and headers that framed another message stay behind.
 */
export function toResponse(wire: WireError): Response {
  const status =
    Number.isInteger(wire.status) && wire.status >= 200 && wire.status <= 599 ? wire.status : 500;
  const headers = new Headers();
  for (const [name, value] of headerLines(wire.headers, USUAL)) {
    if (isToken(name) && (!FRAMING.test(name) || isRequired(name, status)))
      headers.append(name, cleanValue(value));
  }
  const isEmpty = status === 204 || status === 205 || status === 304;
  const body = isEmpty ? "" : (wire.text ?? stringifyBody(wire.body) ?? "");
  if (body !== "" && !headers.has("content-type")) {
    headers.set(
      "content-type",
      typeof wire.body === "string" ? "text/plain; charset=utf-8" : "application/json",
    );
  }
  return new Response(body === "" ? null : body, { status, headers });
}

/** 426 has to say to what: RFC 9110 section 15.5.22. */
function isRequired(name: string, status: number): boolean {
  return status === 426 && name.toLowerCase() === "upgrade";
}
