import type { Path } from "@api-errors/core";

import type { FormOptions, FormSource } from "./form-options.ts";
import { placeFields, textOf } from "./place-fields.ts";

/** Messages in the shape of the values, as Formik types them. */
export type FormikTree<Values> = {
  [Key in keyof Values]?: Values[Key] extends readonly unknown[]
    ? Values[Key][number] extends object
      ? FormikTree<Values[Key][number]>[] | string | string[]
      : string | string[]
    : Values[Key] extends object
      ? FormikTree<Values[Key]>
      : string;
};

/** What Formik takes: `setErrors(errors)`, `setStatus(status)`. */
export interface FormikErrors<Values> {
  readonly errors: FormikTree<Values>;
  /** What is wrong with the form as a whole: Formik has no other place for it. */
  readonly status: string | undefined;
}

/**
 * Issues as Formik takes them:
 *
 * ```ts
 * const { errors, status } = toFormikErrors<Values>(error, { spelling: camelCase });
 * helpers.setErrors(errors);
 * helpers.setStatus(status);
 * ```
 *
 * `{"items": [{"qty": ["Too many."]}]}` becomes `{ items: [{ qty: "Too many." }] }`. Several messages about a field are one
 * text. What is said of a list or a group while something is said of a field inside has no place there, and is in `status`.
 */
export function toFormikErrors<Values = Record<string, unknown>>(
  source: FormSource,
  options: FormOptions<Values> = {},
): FormikErrors<Values> {
  const { root, fields } = placeFields(source, options);
  const rest = [...root];
  const groups = new Set(
    fields.flatMap(({ path }) => path.map((_, i) => path.slice(0, i).join("."))),
  );
  const errors: Tree = {};
  for (const { path, said } of fields) {
    const isSet = !groups.has(path.join(".")) && set(errors, path, textOf(said));
    if (!isSet) rest.push(...said);
  }
  return {
    errors: errors as FormikTree<Values>,
    status: rest.length > 0 ? textOf(rest) : undefined,
  };
}

interface Tree {
  [name: string | number]: string | Tree;
}

/** `false` where a list has a name in it. */
function set(tree: Tree, path: Path, text: string): boolean {
  let at = tree;
  for (const [i, segment] of path.entries()) {
    if (Array.isArray(at) && typeof segment !== "number") return false;
    const next = path[i + 1];
    if (next === undefined) {
      at[segment] = text;
      return true;
    }
    // A field may have the name of what every object inherits.
    if (!Object.hasOwn(at, segment)) at[segment] = (typeof next === "number" ? [] : {}) as Tree;
    const inner = at[segment];
    if (typeof inner !== "object") return false;
    at = inner;
  }
  return false;
}
