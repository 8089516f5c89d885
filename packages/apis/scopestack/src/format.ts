import { withQuirk } from "@api-errors/core";
import { createJsonApiFormat, type JsonApiFormat } from "@api-errors/json-api";
import { createOAuth2Format, type OAuth2Format } from "@api-errors/oauth2";

import { JSON_API_OPTIONS, OAUTH2_OPTIONS, type ScopeStackCodes } from "./codes.ts";
import { JSON_API_HOST, scopeStackQuirk } from "./parse.ts";

/** The JSON:API errors of ScopeStack, which have no codes. */
export type ScopeStackApiFormat = JsonApiFormat<{}, "json-api:scopestack">;

/** The errors of ScopeStack's token endpoint. */
export type ScopeStackTokenFormat = OAuth2Format<ScopeStackCodes, "oauth2:scopestack">;

/** The formats that ScopeStack speaks: JSON:API, and OAuth 2.0 at its token endpoint. */
export const formats: readonly [ScopeStackApiFormat, ScopeStackTokenFormat] = [
  /* @__PURE__ */ createApiFormat(),
  /* @__PURE__ */ createTokenFormat(),
];

function createApiFormat(): ScopeStackApiFormat {
  const format = createJsonApiFormat(JSON_API_OPTIONS);
  return { ...format, ...withQuirk(format, scopeStackQuirk, JSON_API_HOST) };
}

function createTokenFormat(): ScopeStackTokenFormat {
  const format = createOAuth2Format(OAUTH2_OPTIONS);
  return { ...format, ...withQuirk(format, scopeStackQuirk) };
}
