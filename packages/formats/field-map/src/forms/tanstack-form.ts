import { bracketName } from "./bracket-name.ts";
import type { FieldName } from "./field-name.ts";
import type { FormOptions, FormSource } from "./form-options.ts";
import { placeFields, textOf } from "./place-fields.ts";

type Bracketed<Name extends string> = Name extends `*${infer Tail}`
  ? `[${number}]${Bracketed<Tail>}`
  : Name extends `${infer Head}.*${infer Tail}`
    ? `${Head}[${number}]${Bracketed<Tail>}`
    : Name;

/** What TanStack Form calls a field: `"items[0].qty"`. */
export type TanStackName<Values> = Bracketed<FieldName<Values>>;

/** What `setErrorMap` of TanStack Form takes for one of its sources. */
export interface TanStackErrors<Values = unknown> {
  /** What is wrong with the form as a whole. */
  readonly form?: string;
  /** The messages of each field; `field.state.meta.errors` has them one by one. */
  readonly fields: Partial<Record<TanStackName<Values>, string[]>>;
}

/**
 * Issues as TanStack Form takes them:
 *
 * ```ts
 * form.setErrorMap({ onSubmit: toTanStackErrors<Values>(error, { spelling: camelCase }) });
 * ```
 */
export function toTanStackErrors<Values = unknown>(
  source: FormSource,
  options: FormOptions<Values> = {},
): TanStackErrors<Values> {
  const { root, fields } = placeFields(source, options);
  const entries = fields.map(({ path, said }) => [
    bracketName(path),
    said.map(({ message }) => message),
  ]);
  return {
    ...(root.length > 0 && { form: textOf(root) }),
    fields: Object.fromEntries(entries) as TanStackErrors<Values>["fields"],
  };
}
