import type { Reading } from "@api-errors/core";

/** What something thrown says of itself. */
export interface Told {
  /** 400 to 599. */
  readonly status: number;
  /** Whether its words are meant for clients. */
  readonly isMeant: boolean;
  /** Its words, meant for clients or not. */
  readonly reading: Reading;
  /** Header lines to answer with, in whatever form it has them. */
  readonly headers: unknown;
}

/** How thrown things are read. */
export interface ThrownOptions {
  /**
   * Whether words that are not meant for clients are shown: messages of unknown errors and of 5xx. `false` where not
   * given; `true` is for development.
   */
  readonly expose?: boolean | ((thrown: unknown) => boolean);
  /** What is said instead of words that are not meant for clients; nothing where not given. */
  readonly instead?: { readonly code?: string; readonly message?: string };
  /** The status of validation errors that state none, 400 to 599; 400 where not given. */
  readonly validationStatus?: number;
}
