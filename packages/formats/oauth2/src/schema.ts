import { isJsonObject } from "@api-errors/core";
import * as v from "valibot";

import { isChallenges, isRedirect } from "./carrier.ts";
import type { OAuth2Body, OAuth2Document } from "./document.ts";
import { flawsOf } from "./flaws.ts";
import { readParams } from "./read-params.ts";

/**
 * The strict schema of an error body, RFC 6749 section 5.2 and appendix A: a code, and description and URI where they are
 * there, all in their characters. Further members are allowed and stay as they are.
 *
 * ```json
 * {"error": "invalid_grant", "error_description": "The authorization code has expired"}
 * ```
 */
export const OAuth2ErrorSchema: v.GenericSchema<unknown, OAuth2Body> = /* @__PURE__ */ v.pipe(
  v.custom<OAuth2Body>(() => true),
  v.rawCheck(({ dataset, addIssue }) => {
    if (dataset.typed) for (const message of flawsIn(dataset.value, flawsOf)) addIssue({ message });
  }),
);

/**
 * The strict schema of a document in any carrier: a body as in `OAuth2ErrorSchema`, a form with the same members, challenges
 * and redirects whose parameters are in their characters.
 */
export const OAuth2Schema: v.GenericSchema<unknown, OAuth2Document> = /* @__PURE__ */ v.pipe(
  v.custom<OAuth2Document>(() => true),
  v.rawCheck(({ dataset, addIssue }) => {
    if (dataset.typed)
      for (const message of flawsIn(dataset.value, flawsOfParts)) addIssue({ message });
  }),
);

function flawsIn<D>(document: D, find: (document: D) => readonly string[]): readonly string[] {
  // A document made by hand may throw where it is read.
  try {
    return find(document);
  } catch {
    return ["expected a document that can be read"];
  }
}

function flawsOfParts(document: OAuth2Document): readonly string[] {
  if (typeof document === "string") return flawsOf(readParams(document, []));
  if (isRedirect(document)) return flawsOf(document.params);
  if (!isChallenges(document)) return flawsOf(document);
  return document.challenges.flatMap((challenge: unknown) => {
    const params = isJsonObject(challenge) ? challenge["params"] : undefined;
    if (!isJsonObject(params)) return ["expected a challenge with parameters"];
    // A request without a token gets a challenge without an error.
    return flawsOf({ ...params, error: params["error"] ?? "invalid_token" });
  });
}
