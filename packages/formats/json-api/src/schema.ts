import { isJsonObject } from "@api-errors/core";
import * as v from "valibot";

import type { JsonApiDocument } from "./document.ts";
import { findFlaws, type JsonApiVersion } from "./find-flaws.ts";

/** A valibot schema that lets an error document through as it is, or says what is wrong with it. */
export type JsonApiSchemaOf = v.GenericSchema<unknown, JsonApiDocument>;

/**
 * The strict schema of error documents by JSON:API 1.1: a list of error objects with at least one member each, every
 * member of the type that the specification gives it, and none that it does not define but for those of extensions and
 * @-members.
 *
 * ```json
 * {"errors": [{"status": "422", "source": {"pointer": "/data/attributes/title"}}]}
 * ```
 */
export const JsonApiSchema: JsonApiSchemaOf = /* @__PURE__ */ schemaOf("1.1");

/** The strict schema by JSON:API 1.0, which has neither `links.type` nor `source.header` nor members of extensions. */
export const JsonApi10Schema: JsonApiSchemaOf = /* @__PURE__ */ schemaOf("1.0");

function schemaOf(version: JsonApiVersion): JsonApiSchemaOf {
  return v.pipe(
    v.custom<JsonApiDocument>(isJsonObject, "expected an object"),
    v.rawCheck(({ dataset, addIssue }) => {
      if (dataset.typed)
        for (const message of findFlaws(dataset.value, version)) addIssue({ message });
    }),
  );
}
