import type { BuildInit, Catalog, CatalogEntry, DetailsOf } from "@api-errors/core";

import type { JsonApiLink, JsonApiSource } from "./document.ts";

/** The members of a strict error object but for its code and its `meta`. */
interface Members {
  readonly id?: string;
  readonly links?: { readonly about?: JsonApiLink; readonly type?: JsonApiLink };
  readonly status?: string;
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

/** An error with the code `K` as it may be built. */
export type BuildableError<C extends Catalog, K> = Members & { readonly code?: K } & MetaOf<C, K>;

/** A document as it may be built: an error of the catalog `C` has the `meta` that the catalog gives its code. */
export interface BuildableDocument<C extends Catalog, Codes extends readonly unknown[]> {
  readonly errors: { readonly [I in keyof Codes]: BuildableError<C, Codes[I]> };
  readonly jsonapi?: Readonly<Record<string, unknown>>;
  readonly links?: Readonly<Record<string, JsonApiLink>>;
  readonly meta?: Readonly<Record<string, unknown>>;
  readonly [extension: `${string}:${string}` | `@${string}`]: unknown;
}

/** What a build needs beside the document: the status, unless the catalog has it for all codes. */
export type InitFor<
  C extends Catalog,
  Codes extends readonly unknown[],
> = Codes[number] extends keyof C ? [init?: Partial<BuildInit>] : [init: BuildInit];
