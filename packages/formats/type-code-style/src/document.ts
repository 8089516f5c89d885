import type {
  BuildInit,
  CatalogEntry,
  DetailsOf,
  InEnvelope,
  KnownInit,
  WrittenName,
} from "@api-errors/core";

import type { CodesOf, TypeCatalog } from "./catalog.ts";
import type { TypeCodeStyleDialect } from "./dialect.ts";

/**
 * A type-code-style error as servers send it, in any common spelling.
 *
 * ```json
 * {"statusCode": 404, "type": "invalid_request_error", "code": "not_found", "requestId": "550e8400-…"}
 * ```
 */
export interface TypeCodeStyleDocument {
  readonly type?: string | null;
  readonly code?: string | number | null;
  readonly message?: string | null;
  readonly requestId?: string | null;
  readonly details?: unknown;
  readonly [member: string]: unknown;
}

type TypeName<D> = WrittenName<D, "type", "type">;
type CodeName<D> = WrittenName<D, "code", "code">;
type StatusName<D> = WrittenName<D, "status", "statusCode">;

/** The member for the code; none of its own where the type is the code. */
type CodeMember<D, Code> = [CodeName<D>] extends [TypeName<D>]
  ? unknown
  : undefined extends Code
    ? { readonly [M in CodeName<D>]?: Code }
    : { readonly [M in CodeName<D>]: Code };

/** The member for the status, which a dialect that names it has in every document. */
type StatusMember<D, Status> = D extends {
  readonly status: string | readonly [string, ...string[]];
}
  ? { readonly [M in StatusName<D>]: Status }
  : { readonly [M in StatusName<D>]?: Status };

type Members<D, Type, Code, Details> = { readonly [M in TypeName<D>]: Type } & CodeMember<
  D,
  Code
> & {
    readonly [M in WrittenName<D, "message", "message">]?: string;
  } & { readonly [M in WrittenName<D, "id", "requestId">]?: string } & {
    readonly [M in WrittenName<D, "details", "details">]?: Details;
  } & { readonly [member: string]: unknown };

/** No code of its own beside the type. */
type NoCode = "" | null | undefined;

/**
 * A document in the dialect `D` as it arrives: types and codes of the catalog `C` with their details, others with any.
 * A status is a number; what was received may contradict the catalog.
 */
export type TypeCodeStyleDocumentOf<D, C extends TypeCatalog> = InEnvelope<
  D,
  { readonly [M in StatusName<D>]?: number } & (
    | {
        readonly [T in keyof C & string]:
          | Members<D, T, T | NoCode, DetailsOf<C[T]>>
          | {
              readonly [Code in keyof CodesOf<C[T]> & string]: Members<
                D,
                T,
                Code,
                DetailsOf<CodesOf<C[T]>[Code]>
              >;
            }[keyof CodesOf<C[T]> & string];
      }[keyof C & string]
    | Members<D, string & {}, string | number | null | undefined, unknown>
  )
>;

type StatusOf<Entry> = Entry extends { readonly status: infer Status }
  ? Status extends readonly (infer Each)[]
    ? Each
    : Status
  : number;

type DetailsIn<Entry> =
  Entry extends Required<Pick<CatalogEntry, "details">> ? DetailsOf<Entry> : undefined;

type AllCodes<C extends TypeCatalog> = {
  readonly [T in keyof C]: keyof CodesOf<C[T]> & string;
}[keyof C];

/** What the catalog allows beside a type and a code. */
type Allowed<D, C extends TypeCatalog, Type, Code> = [Type] extends [keyof C & string]
  ? [Code] extends [keyof CodesOf<C[Type]>]
    ? Members<D, Type, Code, DetailsIn<CodesOf<C[Type]>[Code]>> &
        StatusMember<D, StatusOf<CodesOf<C[Type]>[Code]>>
    : [Code] extends [Type | NoCode]
      ? Members<D, Type, Type | NoCode, DetailsIn<C[Type]>> & StatusMember<D, StatusOf<C[Type]>>
      : [Code] extends [AllCodes<C>]
        ? Members<D, Type, keyof CodesOf<C[Type]>, undefined>
        : Members<D, Type, string, undefined> & StatusMember<D, StatusOf<C[Type]>>
  : Members<D, string, string | null | undefined, undefined> & StatusMember<D, number>;

/**
 * A document in the dialect `D` as it may be built, with the type `Type` and the code `Code`: they have the status and
 * the details that the catalog gives them, and a code of another type is refused. What the catalog does not know is free.
 */
export type BuildableTypeCodeStyle<
  D,
  C extends TypeCatalog,
  Type extends string = string,
  Code extends string | null = null,
> = InEnvelope<
  D,
  { readonly [M in TypeName<D>]: Type } & ([CodeName<D>] extends [TypeName<D>]
    ? unknown
    : { readonly [M in CodeName<D>]?: Code }) &
    Allowed<D, C, NoInfer<Type>, NoInfer<Code>>
>;

/** The statuses that the catalog gives a type and a code; any where it does not know the type. */
type StatusFor<C extends TypeCatalog, Type, Code> = Type extends keyof C
  ? Extract<
      Code extends keyof CodesOf<C[Type]> ? StatusOf<CodesOf<C[Type]>[Code]> : StatusOf<C[Type]>,
      number
    >
  : number;

/** What a build may be told beside a document whose type and code the catalog `C` may know. */
export type TypeCodeStyleInit<C extends TypeCatalog, Type, Code> = KnownInit<
  StatusFor<C, Type, Code>
>;

/**
 * What a build needs beside the document: the status, unless the catalog has it for the type and the code, and then no
 * other, or the dialect has it in every document.
 */
export type TypeCodeStyleInitFor<
  D,
  C extends TypeCatalog,
  Type extends string,
  Code extends string | null,
> = [Type] extends [keyof C]
  ? [init?: TypeCodeStyleInit<C, Type, Code>]
  : D extends { readonly status: string | readonly [string, ...string[]] }
    ? [init?: Partial<BuildInit>]
    : [init: BuildInit];

/** What the document `Doc` says its type or its code is, where the dialect `D` has them. */
export type Said<D, Doc, Role extends "type" | "code", None extends string | null> = (
  D extends { readonly envelope: infer E extends string } ? Doc[E & keyof Doc] : Doc
) extends {
  readonly [M in WrittenName<D, Role, Role>]: infer Value extends string;
}
  ? Value
  : None;

/** What joins a dialect and a catalog to one format. */
export interface TypeCodeStyleOptions<
  D extends TypeCodeStyleDialect = TypeCodeStyleDialect,
  C extends TypeCatalog = TypeCatalog,
> {
  /** The name of the format object: `"type-code-style:scaling"`. */
  readonly name?: string;
  readonly dialect?: D;
  readonly catalog?: C;
}
