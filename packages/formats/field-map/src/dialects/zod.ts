import type { DialectWith, TreeLayout } from "../dialect.ts";
import { readName } from "../keys.ts";
import { readTree } from "../read-tree.ts";
import { readRemainders } from "../remainders.ts";

/**
 * Zod's `flattenError`: only the first key of a path is left.
 *
 * ```json
 * {"formErrors": [], "fieldErrors": {"name": ["Too small: expected string to have >=1 characters"]}}
 * ```
 */
export const zodFlatten: DialectWith<"zodFlatten", TreeLayout> = {
  name: "zodFlatten",
  members: {
    formErrors: "issues",
    fieldErrors: "issues",
  },
  marks: ["formErrors", "fieldErrors"],
  score: 0.9,
  finish: readRemainders,
  layout: {
    kind: "tree",
    read: readTree,
    own: ["formErrors"],
    keys: "top",
    readKey: readName,
    into: ["fieldErrors"],
    hasEmptyOwn: true,
  },
};

/**
 * Zod's `treeifyError`: fields under `properties`, items of lists under `items`, with holes.
 *
 * ```json
 * {"errors": [], "properties": {"tags": {"errors": [], "items": [null, {"errors": ["Too small"]}]}}}
 * ```
 */
export const zodTree: DialectWith<"zodTree", TreeLayout> = {
  name: "zodTree",
  members: {
    errors: "issues",
    properties: "issues",
    items: "issues",
  },
  marks: ["errors", "properties|items"],
  score: 0.9,
  finish: readRemainders,
  layout: {
    kind: "tree",
    read: readTree,
    own: ["errors"],
    keys: "name",
    readKey: readName,
    into: ["properties", "items"],
    hasEmptyOwn: true,
  },
};

/**
 * Zod's `formatError`: `_errors` in every object, the fields beside it.
 *
 * ```json
 * {"_errors": [], "name": {"_errors": ["Too small"]}}
 * ```
 */
export const zodFormat: DialectWith<"zodFormat", TreeLayout> = {
  name: "zodFormat",
  members: {},
  marks: ["_errors"],
  score: 0.9,
  layout: {
    kind: "tree",
    read: readTree,
    own: ["_errors"],
    keys: "name",
    readKey: readName,
    hasEmptyOwn: true,
  },
};
