import * as v from "valibot";

import type { FieldMapDocument } from "./document.ts";
import { isFieldMap } from "./is.ts";

/** A strict schema. */
export const FieldMapSchema: v.GenericSchema<unknown, FieldMapDocument> =
  /* @__PURE__ */ v.custom<FieldMapDocument>(isFieldMap, "expected messages by their fields");
