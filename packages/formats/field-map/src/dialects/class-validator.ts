import type { ConstraintLayout, DialectWith } from "../dialect.ts";
import { readConstraints } from "../read-constraints.ts";

/**
 * class-validator's `ValidationError`s, as `validate` gives them.
 *
 * ```json
 * [{"property": "items", "children": [{"property": "0", "children": [{"property": "qty", "constraints": {"isInt": "qty must be an integer number"}}]}]}]
 * ```
 */
export const classValidator: DialectWith<"classValidator", ConstraintLayout> = {
  name: "classValidator",
  members: {},
  marks: [],
  score: 0.9,
  layout: {
    kind: "constraints",
    read: readConstraints,
  },
};
