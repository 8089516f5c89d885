import { isJsonObject, ownMember } from "@api-errors/core";

import type { OAuth2Body } from "./document.ts";
import { isText, isUri } from "./grammar.ts";

/** What is wrong with a body by RFC 6749 section 5.2 and appendix A; empty where it is sound. */
export function flawsOf(body: unknown): readonly string[] {
  if (!isJsonObject(body)) return ["expected an object"];
  const flaws: string[] = [];
  const { error, error_description, error_uri } = own(body);
  if (error === undefined) flaws.push('expected a member "error"');
  else if (!isText(error))
    flaws.push('"error": expected printable ASCII without quotes and backslashes');
  if (error_description !== undefined && !isText(error_description))
    flaws.push('"error_description": expected printable ASCII without quotes and backslashes');
  if (error_uri !== undefined && !isUri(error_uri))
    flaws.push('"error_uri": expected a URI in printable ASCII');
  return flaws;
}

/** Whether a body is as RFC 6749 has it. */
export function isStrictBody(body: unknown): body is OAuth2Body {
  return flawsOf(body).length === 0;
}

// Only own members count: a document cannot inherit its code.
function own(body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const read = (name: string): unknown => ownMember(body, name);
  return {
    error: read("error"),
    error_description: read("error_description"),
    error_uri: read("error_uri"),
  };
}
