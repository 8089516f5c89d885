import type { DialectWith, ListLayout } from "../dialect.ts";
import { readTextPath } from "../entry-paths.ts";
import { dropFilled } from "../drop-filled.ts";
import { readList } from "../read-list.ts";

/**
 * Symfony's and API Platform's violations. They stand in a problem, too, and `@api-errors/problem` reads them as one.
 *
 * ```json
 * {"type": "https://symfony.com/errors/validation", "title": "…", "violations": [{"propertyPath": "items[0].name", "title": "…"}]}
 * ```
 */
export const symfony: DialectWith<"symfony", ListLayout> = {
  name: "symfony",
  mediaType: "application/problem+json",
  members: {
    type: "type",
    title: "title",
    status: "declaredStatus",
    detail: "message",
    "hydra:title": "title",
    "hydra:description": "message",
    instance: "",
    violations: "issues",
  },
  marks: [],
  score: 0.9,
  status: 422,
  fill: { type: ["https://symfony.com/errors/validation"], title: ["Validation Failed"] },
  finish: dropFilled,
  layout: {
    kind: "list",
    read: readList,
    entry: {
      propertyPath: "path",
      title: "message",
      message: "message",
      template: "",
      parameters: "",
      type: "type",
      code: "code",
    },
    entryNeeds: ["propertyPath"],
    fill: { message: "This value is not valid." },
    paths: "bracket",
    readPath: readTextPath,
  },
};
