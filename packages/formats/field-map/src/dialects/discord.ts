import type { DialectWith, TreeLayout } from "../dialect.ts";
import { dropFilled } from "../drop-filled.ts";
import { readName } from "../keys.ts";
import { readEntry } from "../read-entry.ts";
import { readTree } from "../read-tree.ts";
import { readRemainders } from "../remainders.ts";

/**
 * Discord: `_errors` in every object that has any, with codes.
 *
 * ```json
 * {"code": 50035, "message": "Invalid Form Body", "errors": {"embeds": {"0": {"title": {"_errors": [{"code": "BASE_TYPE_REQUIRED", "message": "This field is required"}]}}}}}
 * ```
 */
export const discord: DialectWith<"discord", TreeLayout> = {
  name: "discord",
  members: {
    code: "code",
    message: "message",
    errors: "issues",
  },
  marks: ["code", "message"],
  score: 0.9,
  isCodeNumber: true,
  fill: { code: ["50035"], message: ["Invalid Form Body"] },
  finish: (reading, dialect, deviations) =>
    dropFilled(readRemainders(reading), dialect, deviations),
  layout: {
    kind: "tree",
    read: readTree,
    own: ["_errors"],
    keys: "name",
    readKey: readName,
    entry: {
      code: "code",
      message: "message",
    },
    readEntry,
    entryNeeds: ["message"],
    isEntries: true,
    fill: { code: "INVALID" },
    lists: "keyed",
    isOwnAlways: true,
  },
};
