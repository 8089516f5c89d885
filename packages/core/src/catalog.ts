import type { ApiError } from "./api-error.ts";
import type { StandardSchema } from "./standard-schema.ts";

/** What is known of one code of an API. */
export interface CatalogEntry {
  /** The HTTP status that this code is sent with. */
  readonly status: number;
  readonly meaning?: string;
  readonly resolution?: string;
  /** The shape of `details` with this code: any Standard Schema (valibot, zod, arktype). */
  readonly details?: StandardSchema;
}

/** The codes of one API: code → what is known of it. */
export type Catalog = Readonly<Record<string, CatalogEntry>>;

/** The type of `details` that an entry of a catalog allows: what its schema takes in, as nothing is transformed. */
export type DetailsOf<Entry> = Entry extends { readonly details: StandardSchema<infer Input> }
  ? Input
  : unknown;

/**
 * An ApiError narrowed by a catalog: `error.code === "entity_not_found"` gives `details` that code's shape, or
 * `undefined` where what came did not fit it. Codes outside the catalog stay possible.
 */
export type CatalogError<C extends Catalog> =
  | { readonly [Code in keyof C & string]: KnownError<Code, DetailsOf<C[Code]>> }[keyof C & string]
  | UnknownError;

interface KnownError<Code extends string, Details> extends Omit<ApiError, "code" | "details"> {
  readonly code: Code;
  readonly details?: Details;
}

interface UnknownError extends Omit<ApiError, "code" | "details"> {
  // Not `string & {}`: every code is comparable to that, and comparing one would rule out none of the others.
  readonly code?: string;
  readonly details?: undefined;
}

/** Looks a code up; what every object inherits (`constructor`) is no code. */
export function catalogEntry(
  catalog: Catalog | undefined,
  code: string | undefined,
): CatalogEntry | undefined {
  return catalog && code !== undefined && Object.hasOwn(catalog, code) ? catalog[code] : undefined;
}

/** What identifies an error to a catalog. */
export interface Identity {
  readonly code?: string | undefined;
  readonly type?: string | undefined;
  readonly declaredStatus?: number | undefined;
}

/** A catalog, or a function that looks an error up in one that is more than a table of codes. */
export type Lookup = Catalog | ((error: Identity) => CatalogEntry | undefined);

/** What a catalog says of an error. */
export function lookUp(catalog: Lookup | undefined, error: Identity): CatalogEntry | undefined {
  return typeof catalog === "function" ? catalog(error) : catalogEntry(catalog, error.code);
}

/** Says what is wrong with `details` by the schema of an entry; `undefined` where they fit or there is no schema. */
export function checkDetails(
  schema: StandardSchema | undefined,
  details: unknown,
): string | undefined {
  if (!schema) return undefined;
  // A schema is the user's code: one that throws, or needs a promise, must not break the parser.
  try {
    const result = schema["~standard"].validate(details);
    if ("then" in result) {
      result.then(undefined, () => {});
      return "the schema is asynchronous";
    }
    return result.issues && (result.issues[0]?.message ?? "the schema refuses it");
  } catch (error) {
    return `the schema threw${error instanceof Error ? `: ${error.message}` : ""}`;
  }
}
