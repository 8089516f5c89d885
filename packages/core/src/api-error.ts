import type { Challenge } from "./challenge.ts";
import type { RetryAdvice } from "./retry-advice.ts";

/** The keys that lead to one value in a request or a document, compatible with Standard Schema. */
export type Path = readonly (string | number)[];

/** Where in an HTTP request the thing that an issue is about was sent. */
export type IssuePlace = "body" | "query" | "header" | "path" | "cookie";

/** One thing wrong with the request, usually one field. */
export interface Issue {
  readonly path?: Path;
  readonly in?: IssuePlace;
  readonly code?: string;
  readonly type?: string;
  readonly title?: string;
  readonly message?: string;
  readonly id?: string;
  readonly status?: number;
  readonly help?: string;
  /** Every member of the issue with no place above, under its wire name. */
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** The neutral form that every format maps to and from. Plain data: it survives `JSON.stringify` and `structuredClone`. */
export interface ApiError {
  /** Name of the format it was read from, `"code-style"`. */
  readonly format: string;
  /** The effective status, 400 to 599: HTTP's where that is an error, else the body's, the catalog's, the format's default. */
  readonly status: number;
  /** The HTTP status as received, where it differs from `status`. */
  readonly httpStatus?: number;
  /** The status that the body states, whenever it states one. */
  readonly declaredStatus?: number;
  /** Identifies the error to a program; verbatim. */
  readonly code?: string;
  /** Its category, or its URI; verbatim. */
  readonly type?: string;
  /** What this kind of error is, in words. */
  readonly title?: string;
  /** What happened this time, in words. */
  readonly message?: string;
  /** Identifies this occurrence: a trace id, request id or error id. */
  readonly id?: string;
  /** URL of documentation. Untrusted: check its scheme before making it a link. */
  readonly help?: string;
  /** Structured data whose shape the code decides (typed by a catalog). */
  readonly details?: unknown;
  readonly issues: readonly Issue[];
  readonly retry: RetryAdvice;
  /** What `WWW-Authenticate` asked for. */
  readonly challenges: readonly Challenge[];
  /** Every member of the body with no place above, or of the wrong type, under its wire name. */
  readonly extensions: Readonly<Record<string, unknown>>;
}
