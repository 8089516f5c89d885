import type { ErrorFormat } from "@api-errors/core";

import type { FormatChoice } from "./format-choice.ts";
import type { UpstreamOptions } from "./upstream-options.ts";

/** A server that the gateway stands before, with what is not as for all of them. */
export interface Upstream extends UpstreamOptions {
  /** Which requests it gets: a prefix of the path, on whole segments; the longest that fits wins. `"/"` gets all. */
  readonly path: string;
  /** Where they go. What follows the prefix is appended to its path, and the request's query to its query. */
  readonly url: string | URL;
  /** The error formats that it speaks; the gateway's `from` where not given. */
  readonly formats?: readonly ErrorFormat[];
  /** The format that clients get; the gateway's `to` where not given. */
  readonly to?: FormatChoice<Request>;
}

/** An upstream made ready for routing. */
export interface Route {
  /** The prefix without a slash at its end: `""` gets all. */
  readonly path: string;
  readonly base: URL;
  readonly timeoutMs: number;
  readonly idleTimeoutMs: number;
  readonly holdMs: number;
  readonly limit: number;
  readonly upstream: Upstream;
}

/** Makes upstreams ready, the longest prefix first; throws where one is configured wrongly. */
export function readRoutes(upstreams: readonly Upstream[]): readonly Route[] {
  const routes = upstreams.map((upstream): Route => {
    const { timeoutMs = 30_000, idleTimeoutMs = Infinity, holdMs = 500 } = upstream;
    const { path, url, limit = 1_048_576 } = upstream;
    const times = { timeoutMs, idleTimeoutMs, holdMs };
    return { path: readPrefix(path), base: readBase(path, url), ...times, limit, upstream };
  });
  for (const route of routes) {
    const { path, upstream } = route;
    const twins = routes.filter((other) => other.path === path);
    if (twins.length > 1)
      throw mistake(upstream.path, "a path of its own", `${twins.length} upstreams with it`);
    for (const name of ["timeoutMs", "idleTimeoutMs", "holdMs"] as const)
      if (!(route[name] > 0)) throw mistake(upstream.path, `${name} above 0`, String(route[name]));
    if (!(route.limit >= 0))
      throw mistake(upstream.path, "a limit of 0 bytes or more", String(route.limit));
  }
  return routes.sort((a, b) => b.path.length - a.path.length);
}

function readPrefix(path: string): string {
  if (!path.startsWith("/")) throw mistake(path, 'a path that begins with "/"', path);
  // Spelled as the paths of requests are, so that the two can be compared.
  const url = new URL("http://gateway");
  url.pathname = path;
  return withoutSlash(url.pathname);
}

function readBase(path: string, url: string | URL): URL {
  const expected = "an http or https URL without user and password";
  try {
    const base = new URL(url);
    const isHttp = base.protocol === "http:" || base.protocol === "https:";
    if (isHttp && base.username === "" && base.password === "") return base;
  } catch (cause) {
    throw mistake(path, expected, String(url), cause);
  }
  // Not repeated, as it may have a password in it.
  throw mistake(path, expected, "another one");
}

function mistake(path: string, expected: string, received: string, cause?: unknown): TypeError {
  const found = received.length > 80 ? `${received.slice(0, 80)}…` : received;
  return new TypeError(
    `upstream ${JSON.stringify(path)}: expected ${expected}, received ${found}`,
    { cause },
  );
}

/** `..` that upstreams may read from an encoded slash or before a path parameter, though no URL parser does. */
const HIDDEN_PARENT = /(?:\/|%2f|%5c)(?:\.|%2e){2}(?:;|\/|%2f|%5c|$)/i;

/** Finds the route for a path as URL parsers give it; `undefined` where none fits or it may climb out of its prefix. */
export function findRoute<R extends Route>(routes: readonly R[], pathname: string): R | undefined {
  if (HIDDEN_PARENT.test(pathname)) return undefined;
  return routes.find(({ path }) => restOf(pathname, path) !== undefined);
}

/** What follows a prefix on whole segments: `""`, or from its slash on. */
function restOf(pathname: string, prefix: string): string | undefined {
  const rest = pathname.slice(prefix.length);
  return pathname.startsWith(prefix) && (rest === "" || rest.startsWith("/")) ? rest : undefined;
}

/**
 * Where a request for `url` goes. `//evil.example` in its path stays a path: the members of a URL are set one by one, and
 * none of those set here can change the origin.
 */
export function targetOf({ path, base }: Route, url: URL): URL {
  const target = new URL(base);
  const rest = restOf(url.pathname, path) ?? "";
  if (rest !== "") target.pathname = withoutSlash(base.pathname) + rest;
  target.search = [base.search, url.search]
    .map((query) => query.slice(1))
    .filter((query) => query !== "")
    .join("&");
  target.hash = "";
  return target;
}

/** A `Location` of the upstream as clients of the gateway reach it; unchanged where it leads elsewhere. */
export function locationFor({ path, base }: Route, target: URL, location: string): string {
  let url: URL;
  try {
    url = new URL(location, target);
  } catch {
    return location;
  }
  const rest = restOf(url.pathname, withoutSlash(base.pathname));
  if (url.origin !== base.origin || rest === undefined) return location;
  const found = `${path}${rest}` || "/";
  // Two slashes would make a host of what is a path.
  return `${found.startsWith("//") ? "/." : ""}${found}${url.search}${url.hash}`;
}

function withoutSlash(path: string): string {
  return path.endsWith("/") ? path.slice(0, -1) : path;
}
