import type { DialectWith, ListLayout } from "../dialect.ts";
import { readTextPath } from "../entry-paths.ts";
import { dropFilled } from "../drop-filled.ts";
import { readList } from "../read-list.ts";

/**
 * express-validator 7, `{errors: result.array()}`.
 *
 * ```json
 * {"errors": [{"type": "field", "value": "x", "msg": "Invalid value", "path": "items[0].qty", "location": "body"}]}
 * ```
 */
export const expressValidator: DialectWith<"expressValidator", ListLayout> = {
  name: "expressValidator",
  members: {
    errors: "issues",
  },
  marks: [],
  score: 0.9,
  finish: dropFilled,
  layout: {
    kind: "list",
    read: readList,
    entry: {
      type: "",
      value: "",
      msg: "message",
      path: "path",
      param: "path",
      location: "in",
      nestedErrors: "",
      fields: "",
    },
    entryNeeds: ["msg", "location|param|nestedErrors|fields"],
    fill: { in: "body", message: "Invalid value", extensions: { type: "field" } },
    paths: "bracket",
    readPath: readTextPath,
    places: {
      body: "body",
      query: "query",
      params: "path",
      headers: "header",
      cookies: "cookie",
    },
  },
};
