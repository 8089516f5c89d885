import type { Catalog, CatalogEntry } from "./catalog.ts";
import type { StandardSchema } from "./standard-schema.ts";

/** Where something about an API was read. */
export interface Source {
  /** The document and the place in it: `"ScaleAQ, Errors: table of error codes"`. */
  readonly document: string;
  /** Its address; there may be a newer version by now. */
  readonly url: string;
  /** The day on which it was read, `"2026-11-21"`. */
  readonly read: string;
  /** Where it is known from, if not from a list of the documentation: an example, another page, a client, the wire. */
  readonly seen?: string;
}

/** What is known of one kind of error of an API, in words. */
export interface Knowledge {
  readonly meaning: string;
  /** What it is likely to come from, the likeliest first. */
  readonly causes: readonly string[];
  /** What to do, in this order. */
  readonly steps: readonly string[];
  readonly source: Source;
}

/** An entry of a catalog with what is known of its code in words. */
export type Explained<Entry> = Entry & Knowledge & { readonly resolution: string };

/** A catalog with what is known of each code in words. */
export type ExplainedCatalog<C> = { readonly [K in keyof C]: Explained<C[K]> };

/** A catalog of codes with these statuses, and for some of them the shape of their details. */
export type CatalogOf<Statuses, Details = {}> = {
  readonly [K in keyof Statuses]: { readonly status: Statuses[K] } & (K extends keyof Details
    ? { readonly details: StandardSchema<Details[K]> }
    : {});
};

/**
 * Makes the catalog of codes that parsers need: the status of each, and the shape of the details of some.
 *
 * ```ts
 * catalogOf({ entity_not_found: 404 }, { entity_not_found: objectOfStrings(["entityType", "entityId"]) });
 * ```
 */
export function catalogOf<const Statuses extends Readonly<Record<string, number>>, Details = {}>(
  statuses: Statuses,
  details: { readonly [K in keyof Details]: StandardSchema<Details[K]> },
): CatalogOf<Statuses, Details>;
export function catalogOf(
  statuses: Readonly<Record<string, number>>,
  details: Readonly<Record<string, StandardSchema>>,
): Catalog {
  const catalog: Record<string, CatalogEntry> = {};
  for (const [code, status] of Object.entries(statuses)) {
    const shape = details[code];
    catalog[code] = shape ? { status, details: shape } : { status };
  }
  return catalog;
}

/** Adds to each entry what is known of it in words: apart from the codes, as parsers do without words. */
export function explainCatalog<C extends object>(
  catalog: C,
  words: { readonly [K in keyof C]: Knowledge },
): ExplainedCatalog<C>;
export function explainCatalog(
  catalog: Readonly<Record<string, object>>,
  words: Readonly<Record<string, Knowledge>>,
): object {
  return Object.fromEntries(
    Object.entries(words).map(([code, known]) => [
      code,
      { ...catalog[code], ...known, resolution: known.steps.join(" ") },
    ]),
  );
}

/** Looks a code or a status up; what every object inherits (`constructor`) is neither. */
export function knowledgeOf(
  table: Readonly<Record<string, Knowledge>>,
  key: string | number | undefined,
): Knowledge | undefined {
  return key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}
