import type { DialectWith, ListLayout } from "../dialect.ts";
import { readLocPath } from "../entry-paths.ts";
import { dropFilled } from "../drop-filled.ts";
import { readList } from "../read-list.ts";

/**
 * FastAPI with Pydantic 1 or 2: `loc` begins with the place in the request. Where the issue says nothing of it, the place is
 * `body` and the type `value_error`: FastAPI's `HTTPValidationError` requires `loc`, `msg` and `type`.
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
  status: 422,
  finish: dropFilled,
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
    fill: { in: "body", code: "value_error", message: "Invalid value" },
    requires: ["loc", "msg", "type"],
    paths: "loc",
    readPath: readLocPath,
  },
};
