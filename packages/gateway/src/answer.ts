import type { Translation } from "./translator.ts";

/** What became of one request, for logs and metrics. */
export interface Outcome {
  /** What the client gets. */
  readonly status: number;
  /** The `path` of the upstream that was asked; `undefined` where there is none for the request. */
  readonly upstream: string | undefined;
  /** How often it was asked: 0 where the gateway answered by itself, more than 1 where a request was sent again. */
  readonly attempts: number;
  /** From the request to the beginning of the answer. */
  readonly milliseconds: number;
  /** The upstream's error, where that is the answer; a success and an error of the gateway's own have none. */
  readonly translation: Translation | undefined;
}

/** A response, and how it came about. */
export interface Answer {
  readonly response: Response;
  readonly attempts: number;
  readonly translation?: Translation;
}
