import { codeStyle, CodeStyleSchema } from "@api-errors/code-style";
import { fieldMap, FieldMapSchema } from "@api-errors/field-map";
import { oauth2, OAuth2Schema } from "@api-errors/oauth2";
import { jsonApi, JsonApiSchema } from "@api-errors/json-api";
import { problem, ProblemSchema } from "@api-errors/problem";
import { typeCodeStyle, TypeCodeStyleSchema } from "@api-errors/type-code-style";
import { parseChallenges, readHeader } from "@api-errors/core";
import fc from "fast-check";
import * as v from "valibot";

import { errorDocuments } from "./json-api.test-support.ts";
import { documentsWith } from "./awkward.ts";
import { fieldDocuments } from "./fields.ts";
import type { Subject } from "./invariants.ts";

function checkWith(schema: v.GenericSchema): Subject["check"] {
  return (document) => (v.safeParse(schema, document).issues ?? []).map(({ message }) => message);
}

/** Bodies with a code more often than not, and now and then with issues, which OAuth has in the reserved member alone. */
const oauth2Documents = fc
  .tuple(
    fc.option(
      fc.constantFrom(
        "invalid_grant",
        "authorization_pending",
        "slow_down",
        "use_dpop_nonce",
        "temporarily_unavailable",
        "vendor_code",
        "Not Found",
        'a"b',
        "é",
      ),
      { freq: 9 },
    ),
    fc.option(fc.constantFrom<unknown>([{ path: ["a", 0], message: "m" }], [{}], [{ path: "a" }]), {
      freq: 2,
    }),
    documentsWith(
      [
        "error",
        "error_description",
        "error_uri",
        "trace_id",
        "correlation_id",
        "status_code",
        "details",
        "interval",
        "scope",
        "state",
        "dpop-nonce",
        "code",
        "message",
      ],
      ["details", "errors", "challenges"],
    ),
  )
  .map(([error, issues, document]) => ({
    ...(document as object),
    ...(error !== null && { error }),
    ...(issues !== null && { apiError: { issues } }),
  }));

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
  {
    format: oauth2,
    documents: oauth2Documents,
    // Challenges are read where the body holds nothing.
    isReceived: (document, { headers }) =>
      JSON.stringify(document) ===
      JSON.stringify({
        challenges: parseChallenges(readHeader(headers, "www-authenticate")).challenges,
      }),
    check: (document) => (document === undefined ? [] : checkWith(OAuth2Schema)(document)),
  },
  { format: jsonApi, documents: errorDocuments, check: checkWith(JsonApiSchema) },
  {
    format: fieldMap,
    documents: fieldDocuments,
    check: checkWith(FieldMapSchema),
  },
];
