import type { DialectWith, ListLayout } from "../dialect.ts";
import { readTextPath } from "../entry-paths.ts";
import { dropFilled } from "../drop-filled.ts";
import { finishLone } from "../finish-lone.ts";
import { readList } from "../read-list.ts";

/**
 * Yup's `ValidationError`: all errors in `inner`, or only the first and then the document is its entry.
 *
 * ```json
 * {"name": "ValidationError", "value": {}, "errors": ["qty must be a number"], "inner": [{"path": "items[0].qty", "type": "typeError", "message": "qty must be a number"}], "message": "…"}
 * ```
 */
export const yup: DialectWith<"yup", ListLayout> = {
  name: "yup",
  members: {
    value: "",
    errors: "",
    inner: "issues",
    name: "",
    message: "message",
  },
  marks: ["inner", "errors"],
  score: 0.9,
  repeats: "errors",
  fill: { name: ["ValidationError"], message: "count" },
  finish: (reading, dialect, deviations) =>
    dropFilled(finishLone(reading, dialect), dialect, deviations),
  layout: {
    kind: "list",
    read: readList,
    entry: {
      value: "",
      path: "path",
      type: "code",
      params: "",
      errors: "",
      inner: "",
      name: "",
      message: "message",
    },
    entryNeeds: ["message"],
    fill: { message: "is invalid", extensions: { name: "ValidationError" } },
    paths: "bracket",
    readPath: readTextPath,
    isLone: true,
  },
};
