import { codeStyle, CodeStyleSchema } from "@api-errors/code-style";
import { problem, ProblemSchema } from "@api-errors/problem";
import { typeCodeStyle, TypeCodeStyleSchema } from "@api-errors/type-code-style";
import * as v from "valibot";

import { documentsWith } from "./awkward.ts";
import type { Subject } from "./invariants.ts";

function checkWith(schema: v.GenericSchema): Subject["check"] {
  return (document) => (v.safeParse(schema, document).issues ?? []).map(({ message }) => message);
}

/** Every format there is, for the properties that concern all of them and each pair. */
export const subjects: readonly Subject[] = [
  {
    format: typeCodeStyle,
    documents: documentsWith(
      [
        "type",
        "code",
        "message",
        "requestId",
        "statusCode",
        "details",
        "title",
        "help",
        "error",
        "error_type",
        "error_code",
        "description",
        "id",
        "param",
      ],
      ["errors", "details", "violations", "fields"],
      ["error", "fault"],
    ),
    check: checkWith(TypeCodeStyleSchema),
  },
  {
    format: codeStyle,
    documents: documentsWith(
      [
        "code",
        "message",
        "traceId",
        "status",
        "details",
        "type",
        "title",
        "help",
        "error",
        "error_code",
        "error_message",
        "detail",
      ],
      ["errors", "details", "violations", "fields"],
      ["error", "fault"],
    ),
    check: checkWith(CodeStyleSchema),
  },
  {
    format: problem,
    documents: documentsWith(
      ["type", "title", "status", "detail", "instance", "code", "traceId", "details", "help"],
      ["errors", "violations", "invalid-params", "details"],
    ),
    check: checkWith(ProblemSchema),
  },
];
