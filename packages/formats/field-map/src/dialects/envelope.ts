import type { DialectWith, TreeLayout } from "../dialect.ts";
import { readBrackets } from "../keys.ts";
import { readTree } from "../read-tree.ts";
import { readRemainders } from "../remainders.ts";

/**
 * What is written where nothing says otherwise: messages by the path of the field, in brackets, with whatever else an error says
 * beside them.
 *
 * ```json
 * {"message": "Invalid", "errors": {"name": ["is required"], "items[0].qty": ["must be above zero"]}}
 * ```
 */
export const envelope: DialectWith<"envelope", TreeLayout> = {
  name: "envelope",
  members: {
    message: "message",
    code: "code",
    type: "type",
    title: "title",
    traceId: "id",
    help: "help",
    status: "declaredStatus",
    errors: "issues",
    details: "details",
    detail: "message",
  },
  marks: [],
  score: 0.6,
  finish: readRemainders,
  layout: {
    kind: "tree",
    read: readTree,
    own: ["", "base"],
    keys: "bracket",
    readKey: readBrackets,
  },
};
