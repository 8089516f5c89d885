import type {
  ApiError,
  Catalog,
  CatalogError,
  ErrorFormat,
  FormatBase,
  WireError,
} from "@api-errors/core";

import { sendOAuth2 } from "./build.ts";
import { OAUTH2_MEDIA_TYPE, type OAuth2Document, type OAuth2Options } from "./document.ts";
import { parseOAuth2 } from "./parse.ts";
import { recognizeOAuth2 } from "./recognize.ts";
import { renderOAuth2 } from "./render.ts";
import type { BuildableOAuth2, OAuth2InitFor } from "./buildable.ts";

/** OAuth 2.0 errors narrowed to the catalog of one server. */
export interface OAuth2Format<C extends Catalog, Name extends string = string> extends FormatBase<
  OAuth2Document,
  CatalogError<C>,
  Name
> {
  /** The catalog gives the status of its codes, so `init` may be left out for those. */
  build<const K extends string>(
    document: BuildableOAuth2<C, K>,
    ...init: OAuth2InitFor<C, K>
  ): WireError;
}

/**
 * OAuth 2.0 errors in all four carriers, without a catalog: the object for `readError`, `detect` and the gateway.
 *
 * ```json
 * {"error": "invalid_grant", "error_description": "The code has expired"}
 * ```
 */
export const oauth2: ErrorFormat<OAuth2Document, ApiError, "oauth2"> = {
  name: "oauth2",
  mediaType: OAUTH2_MEDIA_TYPE,
  recognize: (wire) => recognizeOAuth2(wire),
  parse: (wire) => parseOAuth2(wire),
  render: (error, like) => renderOAuth2(error, like),
  build: (document, init) => sendOAuth2(document, init),
};

/**
 * Joins the codes of one server to a format whose types know them.
 *
 * ```http
 * HTTP/1.1 403 Forbidden
 *
 * {"error":"mfa_required","error_description":"A second factor is needed"}
 * ```
 *
 * `error.code === "mfa_required"` narrows `error.details`; building refuses at compile time what the catalog does not allow,
 * and takes the status from it, or from the registry. A code of the catalog needs no description to be recognized. Codes
 * outside the catalog pass as they are.
 */
export function createOAuth2Format<
  const C extends Catalog = {},
  const Name extends string = string,
>(options: OAuth2Options<C> & { readonly name?: Name }): OAuth2Format<C, Name>;
export function createOAuth2Format(options: OAuth2Options): ErrorFormat<OAuth2Document> {
  return {
    name: options.name ?? "oauth2",
    mediaType: OAUTH2_MEDIA_TYPE,
    recognize: (wire) => recognizeOAuth2(wire, options),
    parse: (wire) => parseOAuth2(wire, options),
    render: (error, like) => renderOAuth2(error, like),
    build: (document, init) => sendOAuth2(document, init, options.catalog),
  };
}
