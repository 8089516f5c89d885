import { bracketName } from "./bracket-name.ts";
import type { FormOptions, FormSource } from "./form-options.ts";
import { placeFields, type Said } from "./place-fields.ts";

/** What `submission.reply` of Conform takes, and `error` of `report` in its future API. */
export interface ConformErrors {
  /** What is wrong with the form as a whole. */
  readonly formErrors?: string[];
  /** The messages of each field, by names like `items[0].qty`. */
  readonly fieldErrors: Record<string, string[]>;
}

/**
 * Issues as Conform takes them:
 *
 * ```ts
 * return submission.reply(toConformErrors<Values>(error, { spelling: camelCase }));
 * ```
 */
export function toConformErrors<Values = unknown>(
  source: FormSource,
  options: FormOptions<Values> = {},
): ConformErrors {
  const { root, fields } = placeFields(source, options);
  return {
    ...(root.length > 0 && { formErrors: messages(root) }),
    fieldErrors: Object.fromEntries(
      fields.map(({ path, said }) => [bracketName(path), messages(said)]),
    ),
  };
}

function messages(said: readonly Said[]): string[] {
  return said.map(({ message }) => message);
}
