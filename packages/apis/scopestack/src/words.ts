import type { Knowledge, Source } from "@api-errors/core";

import type { ScopeStackCodes } from "./codes.ts";

const ERRORS: Source = {
  document: "ScopeStack, API Error Codes",
  url: "https://docs.scopestack.io/help/integrations/api-error-codes",
  read: "2026-11-21",
};

const WHOSE = "Call GET /v1/me: it says which account the token is for.";
const TYPES = "On writes, send Content-Type: application/vnd.api+json as well as Accept.";

/** What each code of the token endpoint means and what to do about it, in our own words. */
export const CODE_WORDS: { readonly [Code in keyof ScopeStackCodes]: Knowledge } = {
  invalid_client: {
    meaning: "There is no client with this client_id.",
    causes: ["Characters that look alike: 0 and O, l and I.", "The secret is wrong."],
    steps: ["Copy client_id and secret from the page of API credentials; do not retype them."],
    source: ERRORS,
  },
  invalid_grant: {
    meaning: "The client is known, and the sign-in failed.",
    causes: [
      "The password is wrong, or the code or refresh token is used up.",
      "The user is not active, or has not accepted the invitation.",
      "The callback URL is not the registered one.",
      "A redirect_uri came with a password, as Postman's helper sends it.",
    ],
    steps: [
      "Sign in by hand as that user.",
      "Compare the callback URL with the registered one.",
      "Leave redirect_uri out with grant_type=password.",
    ],
    source: ERRORS,
  },
  invalid_resource_owner: {
    meaning: "No account has a user with this address.",
    causes: ["The address is mistyped, or of another system."],
    steps: ["Look the address up in ScopeStack.", "Do not show users which addresses exist."],
    source: ERRORS,
  },
  unsupported_grant_type: {
    meaning: "The grant_type is not supported.",
    causes: ["It is mistyped, or one such as client_credentials."],
    steps: ["Send password, authorization_code or refresh_token."],
    source: ERRORS,
  },
};

/** What each status means at ScopeStack. */
export const STATUS_WORDS: {
  readonly [Status in 400 | 401 | 403 | 404 | 415 | 422 | 504]: Knowledge;
} = {
  400: {
    meaning: "The request is malformed, or has a parameter that is not supported.",
    causes: [
      "A filter that the endpoint does not have.",
      "A field is missing or of the wrong type.",
      "The body is no JSON:API.",
      "Content-Type is missing on a write.",
    ],
    steps: ["Read the detail.", "Compare filters and fields with the reference.", TYPES],
    source: ERRORS,
  },
  401: {
    meaning: "The access token is missing, malformed or expired.",
    causes: [
      "There is no Authorization header.",
      "The token has expired.",
      "The whole token response was sent, not its access_token.",
      "The user was deactivated.",
    ],
    steps: [
      "Get a new access_token from POST /oauth/token with the refresh_token.",
      "Send Authorization: Bearer and the access_token alone.",
      "Sign in as an active user.",
    ],
    source: ERRORS,
  },
  403: {
    meaning: "The token is valid, and its user may not do this; or it has expired after all.",
    causes: [
      "The role allows reading only.",
      "The token is for another account than expected.",
      "The resource belongs to another account.",
      "The token has expired: rarely, that gives 403.",
    ],
    steps: ["Refresh the token, and try once more.", WHOSE, "Review the role of the user."],
    source: ERRORS,
  },
  404: {
    meaning: "The resource is not there, or is in another account.",
    causes: [
      "The id is wrong.",
      "The token is for another account.",
      "It was archived or deleted.",
      "The URL lacks the account.",
    ],
    steps: [
      "Check id and URL, https://api.scopestack.io/{account-slug}/v1/ and so on.",
      WHOSE,
      "Look for it in ScopeStack.",
    ],
    source: ERRORS,
  },
  415: {
    meaning: "The media type of the body is missing or not supported.",
    causes: ["Content-Type is missing on a write."],
    steps: [TYPES],
    source: { ...ERRORS, seen: "in the text on headers only" },
  },
  422: {
    meaning: "The request was understood, and does not hold to the rules of the data.",
    causes: [
      "A required field is blank.",
      "A value has to be unique, and is not.",
      "Something in another account is referred to.",
    ],
    steps: ["Read the detail of each error: it names the field in words.", WHOSE],
    source: ERRORS,
  },
  504: {
    meaning: "The answer took too long.",
    causes: ["Merge data in format v1, of a project with 20 service locations or more."],
    steps: [
      "Ask for v2 with GET /{account-slug}/v1/projects/{id}/merge-data?version=2.",
      "Use a smaller project for reference.",
    ],
    source: ERRORS,
  },
};
