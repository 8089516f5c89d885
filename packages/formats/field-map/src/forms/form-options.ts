import type { ApiError, Issue } from "@api-errors/core";

import type { FieldName } from "./field-name.ts";

/** An error, or its issues alone. The message of an error counts where it has no issues. */
export type FormSource = readonly Issue[] | Pick<ApiError, "issues" | "message" | "title">;

/** How the names of a server become those of a form. */
export interface FormOptions<Values = unknown> {
  /** The spelling of the form's names, segment by segment: `camelCase`, `snakeCase`, `pascalCase` or one of your own. */
  readonly spelling?: (name: string) => string;
  /**
   * Fields that the form has under another name, both in dots, with `*` for any item of a list:
   * `{ "order_lines.*.qty": "items.*.quantity" }`. The longest that fits wins, and what follows it is spelled by `spelling`.
   */
  readonly names?: Readonly<Record<string, FieldName<Values>>>;
  /**
   * The fields that the form shows. An issue about a field inside one of them belongs to it; any other belongs to the form as
   * a whole. All fields where not given.
   */
  readonly fields?: readonly FieldName<Values>[];
}
