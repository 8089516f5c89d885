import type {
  ApiError,
  BuildInit,
  KnownInit,
  CatalogEntry,
  DetailsOf,
  StandardSchema,
} from "@api-errors/core";

/** What is known of one problem type: what RFC 9457 section 4 has its definition document, and its extension members. */
export interface ProblemTypeEntry extends CatalogEntry {
  /** The title that problems of this type have, short. */
  readonly title?: string;
  /** The shape of the extension members of this type, as one object: any Standard Schema (valibot, zod, arktype). */
  readonly details?: StandardSchema;
}

/** The problem types of one API: type URI → what is known of it. */
export type ProblemCatalog = Readonly<Record<string, ProblemTypeEntry>>;

/**
 * An ApiError narrowed by a catalog of problem types: `error.type === "https://example.com/probs/out-of-credit"` gives
 * `details` the extension members of that type, or `undefined` where what came did not fit. Other types stay possible.
 */
export type ProblemError<C extends ProblemCatalog> =
  | { readonly [Type in keyof C & string]: KnownType<Type, DetailsOf<C[Type]>> }[keyof C & string]
  | UnknownType;

type Base = Omit<ApiError, "type" | "details">;

interface KnownType<Type extends string, Details> extends Base {
  readonly type: Type;
  readonly details?: Details;
}

interface UnknownType extends Base {
  // Not `string & {}`: every type is comparable to that, and comparing one would rule out none of the others.
  readonly type?: string;
  readonly details?: undefined;
}

/** What any problem may have, whatever its type: the members of RFC 9457 but for two, and those added by convention. */
interface Common {
  readonly title?: string;
  readonly detail?: string;
  readonly instance?: string;
  readonly code?: string;
  readonly help?: string;
  readonly traceId?: string;
  readonly errors?: unknown;
}

interface Open {
  readonly [extension: string]: unknown;
}

/** The extension members that an entry allows: those of its schema and no others, or any where it has none. */
type Extensions<Entry> =
  Entry extends Required<Pick<ProblemTypeEntry, "details">> ? DetailsOf<Entry> : Open;

/**
 * A problem with the type `Type` as it arrives: types of the catalog `C` with their extension members, others with any.
 * What was received may contradict the catalog, so each of them may be missing.
 */
export type ProblemDocumentOf<C extends ProblemCatalog> =
  | {
      readonly [Type in keyof C & string]: Omit<Common, keyof DetailsOf<C[Type]>> & {
        readonly type: Type;
        readonly status?: number;
      } & Partial<DetailsOf<C[Type]>> &
        Open;
    }[keyof C & string]
  | (Common & { readonly type?: string & {}; readonly status?: number } & Open);

/**
 * A problem with the type `Type` as it may be built: one of the catalog `C` has the status and the extension members that
 * the catalog gives it, all of them and no others; other types have any.
 */
export type BuildableProblem<C extends ProblemCatalog, Type extends string> = Type extends keyof C
  ? Common & {
      readonly type: Type;
      readonly status?: C[Type]["status"];
    } & Extensions<C[Type]>
  : Common & { readonly type?: Type; readonly status?: number } & Open;

/** What a build needs beside the document: the status, unless the catalog has it for the type, and then no other. */
export type ProblemInitFor<C extends ProblemCatalog, Type extends string> = Type extends keyof C
  ? [init?: KnownInit<C[Type]["status"]>]
  : [init: BuildInit];

/** What makes a problem format one API's own. */
export interface ProblemOptions<C extends ProblemCatalog = ProblemCatalog> {
  /** The name of the format object: `"problem:acme"`. */
  readonly name?: string;
  readonly catalog?: C;
  /** What relative references in `type` and `instance` are resolved against: the URL that the response came from. */
  readonly base?: string | URL;
}

/** Looks a type up; what every object inherits (`constructor`) is no type. */
export function entryOf(
  catalog: ProblemCatalog | undefined,
  type: unknown,
): ProblemTypeEntry | undefined {
  return catalog && typeof type === "string" && Object.hasOwn(catalog, type)
    ? catalog[type]
    : undefined;
}
