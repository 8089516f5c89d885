import { HttpError } from "@api-errors/core";

import { type NodeStream, readNodeBody } from "./node-body.ts";

/** What is needed of an `IncomingMessage` of Node: of `http`, `https` or `http2`, or what a framework makes of one. */
export interface NodeMessage extends NodeStream {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  /** Names and values in turn, as they came. */
  readonly rawHeaders: readonly string[];
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly socket: object;
  readonly httpVersionMajor?: number;
  /** Whether somebody has begun to read the body. */
  readonly readableDidRead?: boolean;
}

/** How a message of Node becomes a `Request`. */
export interface NodeRequestOptions {
  /** The target of the request as it came, where a framework has changed `url`. */
  readonly target?: string;
  /** Aborted when the client goes away. */
  readonly signal?: AbortSignal;
  /** What a parser made of the body; only used where somebody has read it. */
  readonly parsedBody?: unknown;
  /** What the body is read from where something stands before the message, such as a stream that counts or inflates. */
  readonly stream?: NodeStream | undefined;
}

/**
 * Makes a web `Request` of a request of Node, its body a stream that is read as it comes.
 *
 * ```http
 * POST /shop/orders?draft=1 HTTP/1.1
 * Host: api.example.com
 * ```
 *
 * gives `new Request("http://api.example.com/shop/orders?draft=1", { method: "POST", … })`: path and query exactly as they
 * came, header lines repeated where they were. A body that a parser has read already is written again from
 * `parsedBody`: text and bytes as they are, forms and JSON anew, with another length and in no content coding. A body
 * that cannot be written again (multipart, or read by nobody knows whom) throws a `TypeError`, which is a mistake of the
 * server.
 *
 * Throws an `HttpError` where no `Request` can be made: 501 for CONNECT, TRACE and TRACK, 400 for a target that is no path,
 * for one with a user name before its host, and for a path that URL parsers would change (`/a/../b`), since what guards
 * the path has seen another one.
 */
export function toWebRequest(message: NodeMessage, options: NodeRequestOptions = {}): Request {
  const method = message.method ?? "GET";
  if (/^(?:connect|trace|track)$/i.test(method))
    throw refusal(501, "method_not_implemented", "The method cannot be forwarded");
  const url = urlOf(message, options.target ?? message.url ?? "/");
  const headers = new Headers();
  for (let at = 0; at + 1 < message.rawHeaders.length; at += 2) {
    const name = message.rawHeaders[at] ?? "";
    // HTTP/2 has the target of the request among its headers.
    if (!name.startsWith(":")) headers.append(name, message.rawHeaders[at + 1] ?? "");
  }
  const body = hasBody(message, method) ? readNodeBody(message, options, headers) : null;
  const init: StreamingInit = { method, headers, body, duplex: "half" };
  return new Request(url, options.signal ? { ...init, signal: options.signal } : init);
}

/** `duplex` is not in the types of the DOM, but bodies do not stream without it. */
interface StreamingInit extends RequestInit {
  readonly duplex: "half";
}

function urlOf(message: NodeMessage, target: string): URL {
  const scheme =
    "encrypted" in message.socket && message.socket.encrypted === true ? "https" : "http";
  const host = [message.headers["host"] ?? message.headers[":authority"]].flat()[0] ?? "localhost";
  // RFC 9112 section 3.2.2: a target may be a whole URL, which says the host as well.
  const absolute = /^https?:\/\/[^/?#]*/i.exec(target)?.[0];
  const path = absolute === undefined ? target : target.slice(absolute.length);
  if (!/^[/?]|^$/.test(path)) throw refusal(400, "bad_request", "The request target is no path");
  const text = path.startsWith("/") ? path : `/${path}`;
  const url =
    parse(`${absolute ?? `${scheme}://${host}`}${text}`) ?? parse(`${scheme}://localhost${text}`);
  if (!url || isChanged(text))
    throw refusal(400, "bad_request", "The path of the request is ambiguous");
  // RFC 9110 section 4.2.4: in what others send, they are there to deceive.
  if (url.username !== "" || url.password !== "")
    throw refusal(400, "bad_request", "The request target holds a user name");
  return url;
}

function parse(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}

/** Whether a parser would take segments out of a path: `/a/../b`, `/a/%2e%2E/b`, `/a\b`. Encoding alone changes no segment. */
function isChanged(target: string): boolean {
  const [path = ""] = target.split(/[?#]/, 1);
  return (
    path.includes("\\") || path.split("/").some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment))
  );
}

function refusal(status: number, code: string, message: string): HttpError {
  return new HttpError({ status, code, message });
}

/** A `Request` has no body with GET and HEAD, whatever the message has. */
function hasBody({ headers, httpVersionMajor = 1 }: NodeMessage, method: string): boolean {
  if (/^(?:get|head)$/i.test(method)) return false;
  const length = headers["content-length"];
  // HTTP/2 frames every body, and need not announce it.
  const isFramed = headers["transfer-encoding"] !== undefined || httpVersionMajor > 1;
  return length === undefined ? isFramed : Number(length) > 0;
}
