import type { DialectWith, ListLayout } from "../dialect.ts";
import { readLocPath } from "../entry-paths.ts";
import { readList } from "../read-list.ts";

/**
 * FastAPI with Pydantic 1 or 2: `loc` begins with the place in the request.
 *
 * ```json
 * {"detail": [{"type": "missing", "loc": ["body", "items", 0, "qty"], "msg": "Field required", "input": {}}]}
 * ```
 */
export const fastapi: DialectWith<"fastapi", ListLayout> = {
  name: "fastapi",
  members: {
    detail: "issues",
  },
  marks: [],
  score: 0.9,
  layout: {
    kind: "list",
    read: readList,
    entry: {
      type: "code",
      loc: "path",
      msg: "message",
      input: "",
      ctx: "",
      url: "",
    },
    entryNeeds: ["msg"],
    paths: "loc",
    readPath: readLocPath,
  },
};
