import type { DialectWith, ListLayout } from "../dialect.ts";
import { readKeysPath } from "../entry-paths.ts";
import { dropFilled } from "../drop-filled.ts";
import { readList } from "../read-list.ts";

/**
 * Joi: what was validated under `_original`, and the errors in `details`.
 *
 * ```json
 * {"_original": {}, "details": [{"message": "\"items[0].qty\" must be a number", "path": ["items", 0, "qty"], "type": "number.base", "context": {}}]}
 * ```
 */
export const joi: DialectWith<"joi", ListLayout> = {
  name: "joi",
  members: {
    _original: "",
    details: "issues",
    message: "message",
  },
  marks: [],
  score: 0.9,
  finish: dropFilled,
  layout: {
    kind: "list",
    read: readList,
    entry: {
      message: "message",
      path: "path",
      type: "code",
      context: "",
    },
    entryNeeds: ["message", "path"],
    fill: { code: "any.custom", message: "Invalid value" },
    requires: ["message", "path", "type"],
    paths: "keys",
    readPath: readKeysPath,
  },
};
