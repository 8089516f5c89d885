import { isJsonObject, isUriReference, ownMember } from "@api-errors/core";
import * as v from "valibot";

import type { ProblemDocument } from "./document.ts";

const TEXT = /* @__PURE__ */ v.optional(v.string());

const REFERENCE = /* @__PURE__ */ v.optional(
  v.pipe(v.string(), v.check(isUriReference, "expected a URI reference")),
);

const MEMBERS = /* @__PURE__ */ v.object({
  type: REFERENCE,
  title: TEXT,
  status: /* @__PURE__ */ v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599)),
  ),
  detail: TEXT,
  instance: REFERENCE,
});

/**
 * The strict schema of problem documents, RFC 9457 section 3.1: an object whose five members, where they are there, have
 * their types, and are URI references where they have to be. Extensions are allowed and stay as they are.
 *
 * ```json
 * {"type": "about:blank", "title": "Not Found", "status": 404}
 * ```
 */
export const ProblemSchema: v.GenericSchema<unknown, ProblemDocument> = /* @__PURE__ */ v.pipe(
  v.custom<ProblemDocument>(isJsonObject, "expected an object"),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { value } = dataset;
    // Only own members count: a document cannot inherit its status.
    const own = Object.fromEntries(
      Object.keys(MEMBERS.entries).map((name) => [name, ownMember(value, name)]),
    );
    for (const { message, path } of v.safeParse(MEMBERS, own).issues ?? []) {
      addIssue({ message: `${String(path?.[0].key)}: ${message}` });
    }
  }),
);
