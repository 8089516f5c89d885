import { createTypeCodeStyleFormat } from "@api-errors/type-code-style";

/**
 * The errors of Botpress that the demo meets (botpress.com/docs, Errors, read 2026-11-21), in both of its spellings: the
 * one on the wire, where `code` is the HTTP status, and the one in its documentation.
 */
export const botpress = createTypeCodeStyleFormat({
  name: "type-code-style:botpress",
  dialect: {
    type: "type",
    code: "type",
    status: ["code", "status"],
    message: ["message", "description"],
    id: "id",
    details: "metadata",
  },
  catalog: {
    ResourceNotFound: { status: 404, meaning: "The resource does not exist" },
    PayloadTooLarge: { status: 413, meaning: "The payload is too large" },
    Runtime: { status: 400, meaning: "A bot or an integration failed" },
  },
});
