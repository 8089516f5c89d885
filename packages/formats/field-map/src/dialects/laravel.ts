import type { DialectWith, TreeLayout } from "../dialect.ts";
import { readDots } from "../keys.ts";
import { readTree } from "../read-tree.ts";
import { readRemainders } from "../remainders.ts";

/**
 * Laravel: the first message with a count of the others, and keys in dots. PHP writes an empty map as `[]`.
 *
 * ```json
 * {"message": "The name field is required. (and 1 more error)", "errors": {"items.0.name": ["…"], "email": ["…"]}}
 * ```
 */
export const laravel: DialectWith<"laravel", TreeLayout> = {
  name: "laravel",
  members: {
    message: "message",
    errors: "issues",
    exception: "",
    file: "",
    line: "",
    trace: "",
  },
  marks: ["message"],
  score: 0.9,
  isOnly: true,
  status: 422,
  fill: { message: "first" },
  finish: readRemainders,
  layout: {
    kind: "tree",
    read: readTree,
    own: [""],
    keys: "dot",
    readKey: readDots,
    isEmptyList: true,
  },
};
