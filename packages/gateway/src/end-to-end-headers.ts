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
