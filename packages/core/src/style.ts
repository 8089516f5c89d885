import type { CatalogEntry, Identity, Lookup } from "./catalog.ts";
import type { Dialect } from "./dialect.ts";
import type { JsonObject } from "./json-object.ts";
import type { NameTable } from "./name-table.ts";

/**
 * A family of formats whose documents are one object, flat or in an envelope, with members found by their names: what
 * it needs and how it settles what could be read in two ways.
 */
export interface Style<C = unknown> {
  readonly name: string;
  /** The role without which there is no such document. */
  readonly required: number;
  /** Whether a document without a message is not as it should be. */
  readonly needsMessage: boolean;
  /** Whether a dialect that names a message or a status has them in every document. */
  readonly writesNamed?: boolean;
  /** By role: what is written where neither the dialect nor a document to be like says otherwise. */
  readonly house: readonly string[];
  /** Options that were made ready. */
  readonly ready: WeakMap<object, Setup>;
  /** Whether a value has the type that a role needs. */
  readonly isUsable: (role: number, value: unknown, name: string) => boolean;
  /** Whether the strict schema refuses a value that is not usable. */
  readonly isRefused: (role: number, value: unknown) => boolean;
  /** Settles which member has which role, by what else is there. */
  readonly settle: (
    object: JsonObject,
    names: (string | undefined)[],
    spelling: Spelling,
    isInner: boolean,
  ) => void;
  /** What the catalog says of an error, where it is more than a table of codes. */
  entryOf?(catalog: C, error: Identity): CatalogEntry | undefined;
}

/** A dialect of a style made ready for reading and writing. */
export interface Spelling {
  readonly style: Style;
  readonly table: NameTable;
  readonly isEnvelope: (name: string) => boolean;
  /** By role: the name that is written. */
  readonly written: readonly (string | undefined)[];
  readonly dialect?: Dialect;
  readonly envelope?: string | undefined;
}

/** Options of a format made ready, once for each options object. */
export interface Setup {
  readonly name: string;
  readonly spelling: Spelling;
  readonly catalog: Lookup | undefined;
}
