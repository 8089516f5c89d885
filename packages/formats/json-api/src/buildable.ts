import type { BuildInit, Catalog, CatalogEntry, DetailsOf, KnownInit } from "@api-errors/core";

import type { JsonApiLink, JsonApiSource } from "./document.ts";

/** The members of a strict error object but for its code, its status and its `meta`. */
interface Members {
  readonly id?: string;
  readonly links?: { readonly about?: JsonApiLink; readonly type?: JsonApiLink };
  readonly title?: string;
  readonly detail?: string;
  readonly source?: JsonApiSource;
  readonly [extension: `${string}:${string}` | `@${string}`]: unknown;
}

/** The `meta` of an error with the code `K`: what the catalog says of a code that it knows, else any. */
type MetaOf<C extends Catalog, K> = K extends keyof C
  ? C[K] extends Required<Pick<CatalogEntry, "details">>
    ? undefined extends DetailsOf<C[K]>
      ? { readonly meta?: DetailsOf<C[K]> }
      : { readonly meta: DetailsOf<C[K]> }
    : { readonly meta?: undefined }
  : { readonly meta?: Readonly<Record<string, unknown>> };

/** The status of an error with the code `K`: that of the catalog, as JSON:API writes it, else any. */
type StatusOf<C extends Catalog, K> = K extends keyof C ? `${C[K]["status"]}` : string;

/** An error with the code `K` as it may be built: the catalog's codes have the status and the `meta` it gives them. */
export type BuildableJsonApiError<C extends Catalog, K> = Members & { readonly code?: K } & {
  readonly status?: StatusOf<C, K>;
} & MetaOf<C, K>;

/** A document as it may be built: an error of the catalog `C` has the `meta` that the catalog gives its code. */
export interface BuildableJsonApi<C extends Catalog, Codes extends readonly unknown[]> {
  readonly errors: { readonly [I in keyof Codes]: BuildableJsonApiError<C, Codes[I]> };
  readonly jsonapi?: Readonly<Record<string, unknown>>;
  readonly links?: Readonly<Record<string, JsonApiLink>>;
  readonly meta?: Readonly<Record<string, unknown>>;
  readonly [extension: `${string}:${string}` | `@${string}`]: unknown;
}

/**
 * What a build needs beside the document: the status, unless the catalog has it for all codes. Then it may be that of the
 * only error, or of several errors the one of any of them or the most general, 400 or 500.
 */
export type JsonApiInitFor<
  C extends Catalog,
  Codes extends readonly unknown[],
> = Codes[number] extends keyof C
  ? [
      init?: KnownInit<
        C[Codes[number]]["status"] | (Codes extends readonly [unknown] ? never : 400 | 500)
      >,
    ]
  : [init: BuildInit];
