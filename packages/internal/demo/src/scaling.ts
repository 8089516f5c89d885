import { createTypeCodeStyleFormat } from "@api-errors/type-code-style";

/**
 * The errors of Scaling, as its documentation lists them (docs.scaling.cloud/api/errors, read 2026-11-21): types with
 * their statuses, and the codes of each that the demo meets.
 */
export const scaling = createTypeCodeStyleFormat({
  name: "type-code-style:scaling",
  dialect: { type: "type", code: "code", status: "statusCode", id: "requestId" },
  catalog: {
    not_authorized_error: { status: 401, meaning: "No API key, or one that is not valid" },
    invalid_request_error: {
      status: [400, 404, 409],
      meaning: "The request breaks a rule of the business",
      codes: {
        not_found: { status: 404, meaning: "Not there, or not for this organization" },
        name_conflict: { status: 409, meaning: "The name is taken in this organization" },
      },
    },
    validation_error: { status: 422, meaning: "Body or path does not fit the schema" },
    internal_error: { status: 500, meaning: "An unexpected error" },
  },
});
