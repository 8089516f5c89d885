import type { DialectWith, TreeLayout } from "../dialect.ts";
import { readName } from "../keys.ts";
import { readTree } from "../read-tree.ts";
import { readRemainders } from "../remainders.ts";

/**
 * GitLab and Flask-RESTful: the fields stand where others have the message.
 *
 * ```json
 * {"message": {"name": ["has already been taken"], "embed_entity": {"url": ["is blocked"]}}}
 * ```
 */
export const gitlab: DialectWith<"gitlab", TreeLayout> = {
  name: "gitlab",
  members: {
    message: "issues",
    error: "title",
    status: "declaredStatus",
  },
  marks: [],
  score: 0.6,
  finish: readRemainders,
  layout: {
    kind: "tree",
    read: readTree,
    own: ["base"],
    keys: "name",
    readKey: readName,
    lists: "aligned",
    isMap: true,
  },
};
