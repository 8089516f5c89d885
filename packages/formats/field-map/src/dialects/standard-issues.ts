import type { DialectWith, ListLayout } from "../dialect.ts";
import { readKeysPath } from "../entry-paths.ts";
import { readList } from "../read-list.ts";

/**
 * The issues of Zod, ArkType and every other Standard Schema, as they are.
 *
 * ```json
 * {"issues": [{"code": "too_small", "path": ["items", 0, "qty"], "message": "Too small"}]}
 * ```
 */
export const standardIssues: DialectWith<"standardIssues", ListLayout> = {
  name: "standardIssues",
  members: {
    name: "",
    message: "message",
    issues: "issues",
  },
  marks: [],
  score: 0.9,
  layout: {
    kind: "list",
    read: readList,
    entry: {
      code: "code",
      path: "path",
      message: "message",
    },
    entryNeeds: ["message"],
    paths: "keys",
    readPath: readKeysPath,
  },
};
