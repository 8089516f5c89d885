import type { DialectWith, TreeLayout } from "../dialect.ts";
import { dropFilled } from "../drop-filled.ts";
import { readDots } from "../keys.ts";
import { readEntry } from "../read-entry.ts";
import { readTree } from "../read-tree.ts";
import { readRemainders } from "../remainders.ts";

/**
 * Mongoose's `ValidationError`: the key is the whole path, the `path` of an entry its last part.
 *
 * ```json
 * {"errors": {"items.0.qty": {"name": "ValidatorError", "message": "Path `qty` is required.", "kind": "required", "path": "qty"}}, "_message": "Order validation failed", "name": "ValidationError", "message": "…"}
 * ```
 */
export const mongoose: DialectWith<"mongoose", TreeLayout> = {
  name: "mongoose",
  members: {
    errors: "issues",
    _message: "",
    name: "",
    message: "message",
  },
  marks: [],
  score: 0.9,
  fill: {
    _message: ["Validation failed"],
    name: ["ValidationError"],
    message: ["Validation failed"],
  },
  finish: (reading, dialect, deviations) =>
    dropFilled(readRemainders(reading), dialect, deviations),
  layout: {
    kind: "tree",
    read: readTree,
    own: [""],
    keys: "dot",
    readKey: readDots,
    entry: {
      stringValue: "",
      valueType: "",
      name: "",
      message: "message",
      properties: "",
      kind: "code",
      value: "",
      path: "",
      reason: "",
    },
    readEntry,
    entryNeeds: ["message", "kind"],
    isEntries: true,
    isSingle: true,
    fill: { code: "user defined", extensions: { name: "ValidatorError" } },
  },
};
