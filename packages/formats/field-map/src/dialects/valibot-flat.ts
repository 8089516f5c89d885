import type { DialectWith, TreeLayout } from "../dialect.ts";
import { readDots } from "../keys.ts";
import { readTree } from "../read-tree.ts";
import { readRemainders } from "../remainders.ts";

/**
 * valibot's `flatten`: keys in dots.
 *
 * ```json
 * {"root": ["Invalid input"], "nested": {"items.0.qty": ["Invalid type: Expected number but received \"x\""]}}
 * ```
 */
export const valibotFlat: DialectWith<"valibotFlat", TreeLayout> = {
  name: "valibotFlat",
  members: {
    root: "issues",
    nested: "issues",
    other: "issues",
  },
  marks: ["nested"],
  score: 0.9,
  finish: readRemainders,
  layout: {
    kind: "tree",
    read: readTree,
    own: ["root", "other"],
    keys: "dot",
    readKey: readDots,
    into: ["nested"],
  },
};
