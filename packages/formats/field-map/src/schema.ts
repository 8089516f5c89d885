import * as v from "valibot";

import type { FieldMapDocument } from "./document.ts";
import { isFieldMap } from "./is.ts";

/**
 * The strict schema of field maps: a document of one of the dialects in which every message is text and every member has its
 * type, nothing nests deeper than 32 keys, and nothing would be read as something else than it looks like.
 *
 * ```json
 * {"brand": ["Brand is required."], "sku": ["SKU must be unique"]}
 * ```
 *
 * The value stays as it is. It asks what `isFieldMap` asks, which goes through any depth without recursion.
 */
export const FieldMapSchema: v.GenericSchema<unknown, FieldMapDocument> =
  /* @__PURE__ */ v.custom<FieldMapDocument>(isFieldMap, "expected messages by their fields");
