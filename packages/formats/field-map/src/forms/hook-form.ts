import type { FieldName } from "./field-name.ts";
import type { FormOptions, FormSource } from "./form-options.ts";
import { placeFields, type Said, textOf } from "./place-fields.ts";

type Indexed<Name extends string> = Name extends `${infer Head}*${infer Tail}`
  ? `${Head}${number}${Indexed<Tail>}`
  : Name;

/** What react-hook-form calls a field, `"items.0.qty"`, and the form as a whole. */
export type HookFormName<Values> = Indexed<FieldName<Values>> | "root.server";

/** What `setError` takes. */
export type HookFormError<Values = unknown> = readonly [
  name: HookFormName<Values>,
  error: {
    readonly type: string;
    readonly message: string;
    readonly types: Record<string, string>;
  },
  options: { readonly shouldFocus: boolean },
];

/**
 * Issues as `setError` of react-hook-form takes them, one for each field:
 *
 * ```ts
 * for (const args of toHookFormErrors<Values>(error, { spelling: camelCase })) form.setError(...args);
 * ```
 *
 * `message` is all that was said of a field, `types` each part by its code. The first field gets the focus. What no field
 * shows is at `errors.root.server`.
 */
export function toHookFormErrors<Values = unknown>(
  source: FormSource,
  options: FormOptions<Values> = {},
): HookFormError<Values>[] {
  const { root, fields } = placeFields(source, options);
  const errors = fields.map(({ path, said }, i): HookFormError<Values> => [
    path.join(".") as HookFormName<Values>,
    errorOf(said),
    { shouldFocus: i === 0 },
  ]);
  if (root.length > 0) errors.push(["root.server", errorOf(root), { shouldFocus: false }]);
  return errors;
}

function errorOf(said: readonly Said[]): HookFormError[1] {
  const types = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { code = "server", message } of said) {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    let type = count === 1 ? code : `${code}${count}`;
    // Another code may be spelled like a numbered one.
    while (types.has(type)) type += "_";
    types.set(type, message);
  }
  return {
    type: said[0]?.code ?? "server",
    message: textOf(said),
    types: Object.fromEntries(types),
  };
}
