import type { DialectWith, ListLayout } from "../dialect.ts";
import { readTextPath } from "../entry-paths.ts";
import { dropFilled } from "../drop-filled.ts";
import { readList } from "../read-list.ts";

/**
 * Spring Boot's error attributes with binding errors; one about the whole object has no `field`.
 *
 * ```json
 * {"timestamp": "…", "status": 400, "error": "Bad Request", "message": "…", "errors": [{"field": "items[0].name", "defaultMessage": "…", "rejectedValue": "", "code": "NotBlank"}], "path": "/x"}
 * ```
 */
export const spring: DialectWith<"spring", ListLayout> = {
  name: "spring",
  members: {
    timestamp: "",
    status: "declaredStatus",
    error: "title",
    exception: "",
    trace: "",
    message: "message",
    errors: "issues",
    path: "",
    requestId: "id",
  },
  marks: ["timestamp|status"],
  score: 0.9,
  fill: { status: "status", error: "phrase" },
  finish: dropFilled,
  layout: {
    kind: "list",
    read: readList,
    entry: {
      codes: "",
      arguments: "",
      defaultMessage: "message",
      objectName: "",
      field: "path",
      rejectedValue: "",
      bindingFailure: "",
      code: "code",
    },
    entryNeeds: ["defaultMessage"],
    fill: { message: "Invalid value" },
    hasNoEmptyPath: true,
    paths: "bracket",
    readPath: readTextPath,
  },
};
