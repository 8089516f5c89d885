import type {
  ApiError,
  BuildInit,
  ErrorFormat,
  Recognition,
  Rendering,
  WireError,
} from "@api-errors/core";

import { buildDialect } from "./build-dialect.ts";
import { buildFieldMap } from "./build.ts";
import type { FieldMapDialect } from "./dialect.ts";
import type { DocumentOf, FieldMapDocument } from "./document.ts";
import { parseDialect, type FieldMapResult } from "./parse-dialect.ts";
import { parseFieldMap } from "./parse.ts";
import { recognizeDialect } from "./recognize-dialect.ts";
import { recognizeFieldMap } from "./recognize.ts";
import { renderDialect } from "./render-dialect.ts";
import { renderFieldMap } from "./render.ts";

/** A field map narrowed to one dialect. */
export interface FieldMapFormat<
  D extends FieldMapDialect = FieldMapDialect,
  Name extends string = string,
> {
  readonly name: Name;
  readonly mediaType: string;
  recognize(wire: WireError): Recognition;
  parse(wire: WireError): FieldMapResult<DocumentOf<D>>;
  render(error: ApiError, like?: DocumentOf<D>): Rendering<DocumentOf<D>>;
  /** Without a status it is the one that the dialect is sent with, 400 or 422. */
  build(document: DocumentOf<D>, init?: Partial<BuildInit>): WireError;
}

/**
 * Field maps in every dialect: the object for `readError`, `detect` and the gateway.
 *
 * ```json
 * {"email": ["is taken"]}
 * ```
 *
 * The dialect that comes is found out; an envelope is written where nothing says otherwise.
 */
export const fieldMap: ErrorFormat<FieldMapDocument, ApiError, "field-map"> = {
  name: "field-map",
  mediaType: "application/json",
  recognize: (wire) => recognizeFieldMap(wire),
  parse: (wire) => parseFieldMap(wire),
  render: (error, like) => renderFieldMap(error, like),
  build: (document, init) => buildFieldMap(document, init),
};

/** What `createFieldMapFormat` is told. */
export interface FieldMapFormatOptions<D extends FieldMapDialect> {
  /** Unique per format object; `"field-map:drf"` for the dialect `drf` without it. */
  readonly name?: string;
  readonly dialect: D;
}

/**
 * Makes a format that reads and writes one dialect, and bundles no other.
 *
 * ```http
 * HTTP/1.1 422 Unprocessable Content
 *
 * {"message":"The name field is required.","errors":{"name":["The name field is required."]}}
 * ```
 *
 * Anything that is a `FieldMapDialect` will do: `{...drf, layout: {...drf.layout, own: ["__all__"]}}` is DRF with another key
 * for errors about no field.
 */
export function createFieldMapFormat<
  const D extends FieldMapDialect,
  const Name extends string = string,
>(options: FieldMapFormatOptions<D> & { readonly name?: Name }): FieldMapFormat<D, Name>;
export function createFieldMapFormat({
  dialect,
  name = `field-map:${dialect.name}`,
}: FieldMapFormatOptions<FieldMapDialect>): FieldMapFormat {
  return {
    name,
    mediaType: dialect.mediaType ?? "application/json",
    recognize: (wire) => recognizeDialect(wire, dialect),
    parse: (wire) => parseDialect(wire, dialect, name),
    render: (error, like) => renderDialect(error, dialect, like),
    build: (document, init) => buildDialect(document, init, dialect),
  };
}
