import { createCodeStyleFormat } from "@api-errors/code-style";
import * as v from "valibot";

const entity = v.object({ entityType: v.string(), entityId: v.string() });

/**
 * The errors of ScaleAQ, as its documentation lists them (developer.scaleaq.com, version 2025-01-01): the spelling, the
 * codes that the demo meets, and the shape of their details.
 */
export const scaleaq = createCodeStyleFormat({
  name: "code-style:scaleaq",
  dialect: { code: "code", message: "message", id: "traceId", details: "details", status: [] },
  catalog: {
    entity_not_found: { status: 404, meaning: "The entity does not exist", details: entity },
    // In the example of the documentation, though not in its table.
    entity_not_unique: { status: 422, meaning: "The entity exists already", details: entity },
    missing_version_header: { status: 400, meaning: "No Scale-Version header" },
    too_many_requests: { status: 429, meaning: "More than 100 requests a minute" },
    unknown_error: { status: 500, meaning: "Unknown" },
  },
});
