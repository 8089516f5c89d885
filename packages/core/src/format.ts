import type { ApiError, Path } from "./api-error.ts";
import type { WireError } from "./wire-error.ts";

/** How well a wire error fits a format: 0 (not at all) to 1 (its media type and its required shape). */
export interface Recognition {
  readonly score: number;
  /** What was found, in words, for logs. */
  readonly evidence: readonly string[];
}

/** A place where a document breaks its specification and was read anyway. */
export interface Deviation {
  /** Where in the document; headers as `["headers", "retry-after"]`. */
  readonly path: Path;
  readonly message: string;
  /** The value that was read as absent, where nothing of it is in the ApiError. */
  readonly dropped?: unknown;
}

/** What `parse` gives: the document as received with its ApiError, or why there is none. */
export type ParseResult<Document = unknown, E extends ApiError = ApiError> =
  | {
      readonly ok: true;
      /** The received value itself, not a copy. */
      readonly document: Document;
      readonly error: E;
      readonly deviations: readonly Deviation[];
    }
  | { readonly ok: false; readonly reason: string };

/** Something in an ApiError that the target format has no place for. */
export interface Loss {
  /** Where in the ApiError. */
  readonly path: Path;
  /** What was there. */
  readonly value: unknown;
  /** `no-place`: not in the target; `altered`: there in another form; `cut`: there in part. */
  readonly reason: "no-place" | "altered" | "cut";
}

/** A member that the target requires and the error lacked. */
export interface Filled {
  readonly member: string;
  readonly value: unknown;
  /** What it was made of: the status, the title, the messages of the issues, or a word that the format has for it. */
  readonly from: "status" | "title" | "issues" | "format";
}

/** What `render` gives: a document of the target format with the status and headers that go with it. */
export interface Rendering<Document = unknown> {
  readonly document: Document;
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly losses: readonly Loss[];
  readonly filled: readonly Filled[];
  /** Headers that HTTP requires with this status and the error gives no value for: a 401 read without a challenge goes out without one. */
  readonly missing: readonly string[];
}

/** What `build` needs beside the document. */
export interface BuildInit {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What `build` needs beside a document of which a catalog knows the status, or several: no other compiles. */
export interface KnownInit<Status extends number = number> {
  readonly status?: Status;
  readonly headers?: Readonly<Record<string, string>>;
}

/** All of a format but its `build`, which the catalog of an API narrows in each format in another way. */
export interface FormatBase<
  Document = unknown,
  E extends ApiError = ApiError,
  Name extends string = string,
> {
  /** Unique per object: `"json-api"`, `"code-style:scaleaq"`. */
  readonly name: Name;
  /** What `build` sends. */
  readonly mediaType: string;
  recognize(wire: WireError): Recognition;
  parse(wire: WireError): ParseResult<Document, E>;
  /** `like` gives the dialect: its spelling is used where the error fits it. */
  render(error: ApiError, like?: Document): Rendering<Document>;
}

/** The object that joins one format's functions for composition. */
export interface ErrorFormat<
  Document = unknown,
  E extends ApiError = ApiError,
  Name extends string = string,
> extends FormatBase<Document, E, Name> {
  build(document: Document, init: BuildInit): WireError;
}
