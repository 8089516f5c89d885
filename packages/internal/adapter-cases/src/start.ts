/**
 * Starts a server with the adapter under test, and gives its URL. Below `/throw` it throws what `things` has under the
 * rest of the path, below `/up` it proxies to `upstream`; it sets the header `x-before` before all else.
 */
export type Start = (upstream: string) => Promise<string>;

/** What a runtime does by itself, whatever runs on it. */
export interface Runtime {
  /** Whether it learns that a client is gone from the end of its side of the connection, or only from a reset. */
  readonly seesEnds: boolean;
  /** Whether it sends an answer while the request is still coming in. */
  readonly answersEarly: boolean;
  /** Whether it breaks off a chunked answer whose source broke off, or ends it well. */
  readonly breaksChunks: boolean;
}

export const NODE: Runtime = { seesEnds: true, answersEarly: true, breaksChunks: true };

/** As workerd of July 2026 does it without anything else in the worker. */
export const WORKERD: Runtime = { seesEnds: false, answersEarly: false, breaksChunks: false };
