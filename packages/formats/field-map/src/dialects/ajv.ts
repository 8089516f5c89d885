import type { DialectWith, ListLayout } from "../dialect.ts";
import { readAjvPath } from "../entry-paths.ts";
import { readList } from "../read-list.ts";

/**
 * Ajv 8: a pointer to the value, or to the object in which a property is missing or too much.
 *
 * ```json
 * [{"instancePath": "/items/0", "schemaPath": "#/properties/items/items/required", "keyword": "required", "params": {"missingProperty": "qty"}, "message": "must have required property 'qty'"}]
 * ```
 */
export const ajv: DialectWith<"ajv", ListLayout> = {
  name: "ajv",
  members: {},
  marks: [],
  score: 0.9,
  layout: {
    kind: "list",
    read: readList,
    entry: {
      instancePath: "path",
      schemaPath: "",
      keyword: "code",
      params: "",
      message: "message",
    },
    entryNeeds: ["instancePath"],
    fill: {
      code: "errorMessage",
      message: "is invalid",
      extensions: { schemaPath: "#", params: {} },
    },
    requires: ["instancePath", "keyword"],
    paths: "ajv",
    readPath: readAjvPath,
  },
};
