import type { DialectWith, ListLayout } from "../dialect.ts";
import { leadByFirst } from "../lead-by-first.ts";
import { readAnyPath } from "../entry-paths.ts";
import { readList } from "../read-list.ts";

/**
 * What APIs make up for themselves, and the lists of validators as they are: entries with a field and a message, under `errors`
 * or as the whole body.
 *
 * ```json
 * {"errors": [{"field": "items[0].qty", "message": "must be above zero", "code": "too_small"}]}
 * ```
 * ```json
 * [{"code": "too_small", "path": ["items", 0, "qty"], "message": "Too small"}]
 * ```
 */
export const fieldErrors: DialectWith<"fieldErrors", ListLayout> = {
  name: "fieldErrors",
  members: {
    message: "message",
    description: "message",
    error: "title",
    status: "declaredStatus",
    errors: "issues",
  },
  marks: [],
  score: 0.6,
  isBareToo: true,
  lead: leadByFirst,
  yields: {
    beside: ["message", "description", "detail", "error", "title", "code"],
    within: ["code", "errorCode", "error_code", "id", "type", "category"],
    unless: ["rule", "keyword", "instancePath", "propertyName"],
  },
  layout: {
    kind: "list",
    read: readList,
    entry: {
      field: "path",
      message: "message",
      code: "code",
      path: "path",
      loc: "path",
      param: "path",
      property: "path",
      propertyName: "path",
      instancePath: "path",
      msg: "message",
      detail: "message",
      reason: "message",
      errorMessage: "message",
      rule: "code",
      keyword: "code",
      errorCode: "code",
      type: "type",
    },
    entryNeeds: [
      "field|path|loc|param|property|propertyName|instancePath",
      "message|msg|detail|reason|errorMessage|code",
    ],
    // Those of GraphQL have the path of what was asked for, and no field.
    entryLacks: ["locations", "extensions"],
    paths: "bracket",
    readPath: readAnyPath,
  },
};
