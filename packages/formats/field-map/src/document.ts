import type { FieldMapDialect } from "./dialect.ts";

/**
 * A field map as servers send it: an object, or for some dialects a list.
 *
 * ```json
 * {"brand": ["Brand is required."], "sku": ["SKU must be unique"]}
 * ```
 */
export type FieldMapDocument = Readonly<Record<string, unknown>> | readonly unknown[];

/** The messages about one field. */
export type Messages = readonly string[];

/** Messages by the path of the field, written as one key: `{"items[0].name": ["is required"]}`. */
export type MessageMap = Readonly<Record<string, Messages>>;

/** Fields by their names, messages below them: `{"name": ["is required"], "address": {"zip": ["is too short"]}}`. */
export type MessageTree<Message = string> =
  | readonly (Message | MessageTree<Message>)[]
  | { readonly [field: string]: MessageTree<Message> };

type Open = Readonly<Record<string, unknown>>;

/** The documents of the dialects that come with this package, by their names. */
interface Documents {
  readonly drf: MessageTree;
  readonly drf318: MessageTree;
  readonly drfFull: MessageTree<{ readonly message: string; readonly code: string }>;
  readonly rails: { readonly errors: MessageMap };
  readonly railsBare: MessageMap;
  readonly railsFull: { readonly errors: Messages };
  readonly laravel: Open & { readonly message: string; readonly errors: MessageMap | readonly [] };
  readonly aspnet: Open & { readonly title: string; readonly errors: MessageMap };
  readonly envelope: Open & { readonly message?: string; readonly errors: MessageMap };
  readonly fastapi: Open & {
    readonly detail: readonly (Open & {
      readonly loc: readonly (string | number)[];
      readonly msg: string;
      readonly type: string;
    })[];
  };
  readonly nest: Open & { readonly statusCode: number; readonly message: Messages };
  readonly zodFlatten: Open & { readonly formErrors: Messages; readonly fieldErrors: MessageMap };
}

/** The document of a dialect: exact where the package knows it, else any field map. */
export type DocumentOf<D extends FieldMapDialect> = D["name"] extends keyof Documents
  ? Documents[D["name"]]
  : FieldMapDocument;
