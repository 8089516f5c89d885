import type { Catalog } from "@api-errors/core";

/** What JSON:API leaves to each API. */
export interface JsonApiDialect {
  /**
   * The names of relationships: `["author"]` reads `/data/relationships/author` as the path `["author"]`, and writes it
   * so. Without it every first name of a path is an attribute.
   */
  readonly relationships?: readonly string[];
  /** URIs of the extensions that are applied to what is sent, for the media type. */
  readonly ext?: readonly string[];
  /** URIs of the profiles that are applied to what is sent, for the media type. */
  readonly profile?: readonly string[];
}

/** What joins a dialect and a catalog to one format. */
export interface JsonApiOptions<
  D extends JsonApiDialect = JsonApiDialect,
  C extends Catalog = Catalog,
> {
  /** The name of the format object: `"json-api:scopestack"`. */
  readonly name?: string;
  readonly dialect?: D;
  readonly catalog?: C;
}
