/** They are about one connection and not about the message: RFC 9110 section 7.6.1. */
const HOP_BY_HOP = [
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
];

/** A copy of headers without those of one connection, those that `Connection` names, and `others`. */
export function endToEndHeaders(headers: Headers, ...others: readonly string[]): Headers {
  const named = (headers.get("connection") ?? "")
    .split(",")
    .map((name) => name.trim().toLowerCase());
  const left = new Set([...HOP_BY_HOP, ...named, ...others]);
  const copy = new Headers();
  for (const [name, value] of headers) if (!left.has(name)) copy.append(name, value);
  return copy;
}

/** What stands between a client and a server says so, with a version that is not known here: RFC 9110 section 7.6.3. */
export const VIA = "1.1 api-errors";

/**
 * The headers of a request as they go to an upstream. `fetch` finds the host itself, does not wait for a 100, and asks for
 * the content codings that it can undo.
 */
export function requestHeaders(request: Request): Headers {
  const own = ["accept-encoding", "expect", "host"];
  const headers = endToEndHeaders(
    request.headers,
    ...own,
    ...(request.body ? [] : ["content-length"]),
  );
  headers.append("via", VIA);
  return headers;
}

/** What runtimes ask for, and so have undone where it came; beside another coding `identity` is none that they know. */
const UNDONE = /^(?:\s*identity\s*|(?:\s*(?:br|deflate|gzip|x-gzip|zstd)\s*(?:,|$))+)$/i;

/** The headers of a success as they go to the client, without the coding and the length that the body no longer has. */
export function responseHeaders(response: Response): Headers {
  const isUndone = UNDONE.test(response.headers.get("content-encoding") ?? "");
  return endToEndHeaders(
    response.headers,
    ...(isUndone ? ["content-encoding", "content-length"] : []),
  );
}
