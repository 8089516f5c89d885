import { endToEndHeaders } from "./end-to-end-headers.ts";

/** Which headers of a request go on to an upstream, beside the usual ones. */
export interface RequestHeaderOptions {
  /** Names of headers that go on though they say where a request came from, in any case: `"x-forwarded-for"`. */
  readonly allow?: readonly string[];
  /** Names of headers that do not go on: `"cookie"`. */
  readonly deny?: readonly string[];
  /** Headers that are sent with every request, in place of what came: `{ "x-api-key": "…" }`. */
  readonly set?: Readonly<Record<string, string>>;
}

/** Gives the headers to send: those that are about to be sent, which it may change, or others. */
export type RequestHeaderChange = (
  headers: Headers,
  request: Request,
) => Headers | Promise<Headers>;

/** The headers with which a request goes on. */
export type SendHeaders = (request: Request) => Headers | Promise<Headers>;

/** Any client can write them, and upstreams believe them: RFC 7239 section 8.1. */
const ORIGIN = /^(?:forwarded|x-forwarded(?:-.+)?|x-real-ip)$/;

/** What stands between a client and a server says so, with a version that is not known here: RFC 9110 section 7.6.3. */
export const VIA = "1.1 api-errors";

/**
 * Makes ready what becomes of the headers of requests; throws a `TypeError` where a header cannot be sent.
 *
 * Left out are headers of one connection, those that `fetch` finds itself (`Host`, `Accept-Encoding`, `Expect`) and what says
 * where a request came from. All others go on, `Cookie` and `Authorization` among them.
 */
export function requestHeaders(
  options: RequestHeaderOptions | RequestHeaderChange = {},
): SendHeaders {
  if (typeof options === "function") {
    return async (request) => withVia(await options(usualHeaders(request, NONE), request));
  }
  const { allow = [], deny = [], set = {} } = options;
  const allowed = new Set(allow.map((name) => name.toLowerCase()));
  const lines = readLines(set);
  return (request) => {
    const headers = usualHeaders(request, allowed);
    for (const name of deny) headers.delete(name);
    for (const [name, value] of lines) headers.set(name, value);
    return withVia(headers);
  };
}

const NONE: ReadonlySet<string> = new Set();

function usualHeaders(request: Request, allowed: ReadonlySet<string>): Headers {
  const own = ["accept-encoding", "expect", "host"];
  if (!request.body) own.push("content-length");
  for (const name of request.headers.keys())
    if (ORIGIN.test(name) && !allowed.has(name)) own.push(name);
  return endToEndHeaders(request.headers, ...own);
}

function withVia(headers: Headers): Headers {
  headers.append("via", VIA);
  return headers;
}

function readLines(set: Readonly<Record<string, string>>): Headers {
  const lines = new Headers();
  for (const [name, value] of Object.entries(set)) {
    try {
      lines.set(name, value);
    } catch {
      // Its value may be a secret, and runtimes repeat it in what they throw.
      throw new TypeError(`requestHeaders: expected a header that can be sent, received ${name}`);
    }
  }
  return lines;
}
