import type {
  BuildInit,
  Catalog,
  CatalogEntry,
  DetailsOf,
  InEnvelope,
  KnownInit,
  WrittenName,
} from "@api-errors/core";

import type { CodeStyleDialect } from "./dialect.ts";

/**
 * A code-style error as servers send it, in any common spelling.
 *
 * ```json
 * {"code": "entity_not_found", "message": "No such user", "traceId": "00-49b5…-01", "details": {"entityId": "12"}}
 * ```
 */
export interface CodeStyleDocument {
  readonly code?: string | number | null;
  readonly message?: string | null;
  readonly traceId?: string | null;
  readonly details?: unknown;
  readonly [member: string]: unknown;
}

type Members<D, Code, Details> = { readonly [M in WrittenName<D, "code", "code">]: Code } & {
  readonly [M in WrittenName<D, "message", "message">]: string;
} & { readonly [M in WrittenName<D, "id", "traceId">]?: string } & Details & {
    readonly [member: string]: unknown;
  };

type OptionalDetails<D, Details> = {
  readonly [M in WrittenName<D, "details", "details">]?: Details;
};

type RequiredDetails<D, Details> = {
  readonly [M in WrittenName<D, "details", "details">]: Details;
};

/** A document in the dialect `D` as it arrives: codes of the catalog `C` with their details, other codes with any. */
export type CodeStyleDocumentOf<D, C extends Catalog> = InEnvelope<
  D,
  | {
      readonly [K in keyof C & string]: Members<D, K, OptionalDetails<D, DetailsOf<C[K]>>>;
    }[keyof C & string]
  | Members<D, string & {}, OptionalDetails<D, unknown>>
>;

/** The member for the status, which says what the catalog does. */
type StatusMember<D, Status> = { readonly [M in WrittenName<D, "status", "status">]?: Status };

/**
 * A document with the code `K` in the dialect `D` as it may be built: a code of the catalog `C` has the status and the
 * details that the catalog gives it, all of them and no others; codes outside the catalog have no details.
 */
export type BuildableCodeStyle<D, C extends Catalog, K extends string = string> = InEnvelope<
  D,
  Members<
    D,
    K,
    K extends keyof C
      ? StatusMember<D, C[K]["status"]> &
          (C[K] extends Required<Pick<CatalogEntry, "details">>
            ? undefined extends DetailsOf<C[K]>
              ? OptionalDetails<D, DetailsOf<C[K]>>
              : RequiredDetails<D, DetailsOf<C[K]>>
            : OptionalDetails<D, undefined>)
      : OptionalDetails<D, undefined>
  >
>;

/** What the document `Doc` says its code is, where the dialect `D` has it. */
export type SaidCode<D, Doc> = (
  D extends { readonly envelope: infer E extends string } ? Doc[E & keyof Doc] : Doc
) extends { readonly [M in WrittenName<D, "code", "code">]: infer Value extends string }
  ? Value
  : string;

/** What a build needs beside the document: the status, unless the catalog has it for the code, and then no other. */
export type CodeStyleInitFor<C extends Catalog, K extends string> = K extends keyof C
  ? [init?: KnownInit<C[K]["status"]>]
  : [init: BuildInit];

/** What joins a dialect and a catalog to one format. */
export interface CodeStyleOptions<
  D extends CodeStyleDialect = CodeStyleDialect,
  C extends Catalog = Catalog,
> {
  /** The name of the format object: `"code-style:scaleaq"`. */
  readonly name?: string;
  readonly dialect?: D;
  readonly catalog?: C;
}
