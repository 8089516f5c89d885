/** JSON:API 1.1, "Content Negotiation". */
export const JSON_API_MEDIA_TYPE = "application/vnd.api+json";

/**
 * An error document as servers send it, JSON:API 1.1 "Top Level".
 *
 * ```json
 * {"errors": [{"status": "422", "title": "Invalid Attribute", "source": {"pointer": "/data/attributes/title"}}]}
 * ```
 */
export interface JsonApiDocument {
  /** A list, as it must be; some servers send one error alone. */
  readonly errors: readonly JsonApiError[] | JsonApiError;
  readonly jsonapi?: unknown;
  readonly links?: unknown;
  readonly meta?: unknown;
  readonly [member: string]: unknown;
}

/** An error object as servers send it: members may be `null`, and numbers stand where texts should. */
export interface JsonApiError {
  readonly id?: string | number | null;
  readonly links?: JsonApiErrorLinks | null;
  readonly status?: string | number | null;
  readonly code?: string | number | null;
  readonly title?: string | null;
  readonly detail?: string | null;
  readonly source?: JsonApiSource | null;
  readonly meta?: Readonly<Record<string, unknown>> | null;
  readonly [member: string]: unknown;
}

/** The links of an error object. `type` is a list in drafts of 1.1 and in the cursor pagination profile. */
export interface JsonApiErrorLinks {
  readonly about?: JsonApiLink;
  readonly type?: JsonApiLink | readonly JsonApiLink[];
  readonly [member: string]: unknown;
}

/** A link: a URI, an object that has one, or `null` where there is none. JSON:API 1.1 "Links". */
export type JsonApiLink = string | JsonApiLinkObject | null;

/** A link with more to it than its target. */
export interface JsonApiLinkObject {
  readonly href: string;
  readonly [member: string]: unknown;
}

/** What in the request an error is about. `header` is new in 1.1. */
export interface JsonApiSource {
  readonly pointer?: string | null;
  readonly parameter?: string | null;
  readonly header?: string | null;
  readonly [member: string]: unknown;
}
