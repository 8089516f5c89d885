import type { BuildInit, Catalog, CatalogEntry, DetailsOf, KnownInit } from "@api-errors/core";

import type { OAuth2Challenges, OAuth2Form, OAuth2Members, OAuth2Redirect } from "./document.ts";
import type { OAuth2Code } from "./registry.ts";

type Details<C extends Catalog, K extends string> = K extends keyof C
  ? C[K] extends Required<Pick<CatalogEntry, "details">>
    ? undefined extends DetailsOf<C[K]>
      ? { readonly details?: DetailsOf<C[K]> }
      : { readonly details: DetailsOf<C[K]> }
    : { readonly details?: undefined }
  : { readonly details?: undefined };

/**
 * A document with the code `K` as it may be built: a body with a code of the catalog `C` has the details that the catalog
 * gives it, others have none; the other three carriers have no place for details.
 */
export type BuildableOAuth2<C extends Catalog, K extends string = string> =
  | (Omit<OAuth2Members, "error"> & { readonly error: K } & Details<C, K> & {
        readonly [extension: string]: unknown;
      })
  | OAuth2Form
  | OAuth2Challenges
  | OAuth2Redirect;

/**
 * What a build needs beside the document: the status, unless the catalog has it for the code, and then no other, or the
 * registry, which only says what is usual.
 */
export type OAuth2InitFor<C extends Catalog, K extends string> = K extends keyof C
  ? [init?: KnownInit<C[K]["status"]>]
  : K extends OAuth2Code
    ? [init?: Partial<BuildInit>]
    : [init: BuildInit];
