import {
  type ApiError,
  type Catalog,
  type CatalogEntry,
  catalogEntry,
  type DetailsOf,
  type Identity,
  type StandardSchema,
} from "@api-errors/core";

/** What is known of one type of error of an API. */
export interface TypeEntry {
  /** The HTTP status that errors of this type are sent with, or all of them. */
  readonly status: number | readonly number[];
  readonly meaning?: string;
  readonly resolution?: string;
  /** The shape of `details` where there is no code beside the type: any Standard Schema. */
  readonly details?: StandardSchema;
  /** The codes of this type: code → status, meaning and details. */
  readonly codes?: Catalog;
}

/** The types of one API's errors: type → what is known of it, its codes among that. */
export type TypeCatalog = Readonly<Record<string, TypeEntry>>;

/** The codes of a type. */
export type CodesOf<Entry> = Entry extends { readonly codes: infer Codes extends Catalog }
  ? Codes
  : {};

/**
 * An ApiError narrowed by a two-level catalog: `type` and `code` together give `details` the shape of that code. Types
 * and codes outside the catalog stay possible.
 */
export type TypeCodeError<C extends TypeCatalog> =
  | { readonly [T in keyof C & string]: ErrorOfType<T, C[T]> }[keyof C & string]
  | UnknownError;

type ErrorOfType<T extends string, Entry> =
  | {
      readonly [Code in keyof CodesOf<Entry> & string]: KnownError<
        T,
        Code,
        DetailsOf<CodesOf<Entry>[Code]>
      >;
    }[keyof CodesOf<Entry> & string]
  | KnownType<T, DetailsOf<Entry>>
  | UnknownCode<T>;

type Base = Omit<ApiError, "type" | "code" | "details">;

interface KnownError<T extends string, Code extends string, Details> extends Base {
  readonly type: T;
  readonly code: Code;
  readonly details?: Details;
}

/** A type without a code of its own: it has none, or is the code as well. */
interface KnownType<T extends string, Details> extends Base {
  readonly type: T;
  readonly code?: T;
  readonly details?: Details;
}

interface UnknownCode<T extends string> extends Base {
  readonly type: T;
  // Not `string & {}`: every code is comparable to that, and comparing one would rule out none of the others.
  readonly code?: string;
  readonly details?: undefined;
}

interface UnknownError extends Base {
  readonly type?: string;
  readonly code?: string;
  readonly details?: undefined;
}

/** Looks up what is known of a type and a code; a type without a code of its own is known by itself. */
export function typeEntry(
  catalog: TypeCatalog,
  { type, code, declaredStatus }: Identity,
): CatalogEntry | undefined {
  const entry = type !== undefined && Object.hasOwn(catalog, type) ? catalog[type] : undefined;
  if (!entry) return undefined;
  const known = catalogEntry(entry.codes, code);
  if (known || (code !== undefined && code !== type)) return known;
  const statuses = [entry.status].flat();
  const status = statuses.find((candidate) => candidate === declaredStatus) ?? statuses[0] ?? 500;
  return { ...entry, status };
}
