import type { Knowledge, Source } from "@api-errors/core";

import type { BotpressTypes } from "./codes.ts";

const ERRORS: Source = {
  document: "Botpress, Errors",
  url: "https://botpress.com/docs/api-reference/errors",
  read: "2026-11-21",
};
const CLIENT: Source = {
  document: "@botpress/client 1.45.0",
  url: "https://www.npmjs.com/package/@botpress/client",
  read: "2026-11-21",
  seen: "in the vendor's client only",
};

const ASK_SUPPORT = ["Repeat it later if that does no harm.", "Give Botpress the id."];
const COMPARE = ["Read the message.", "Compare the request with the reference."];

/** What each type means and what to do about it, in our own words. */
export const TYPE_WORDS: { readonly [Type in keyof BotpressTypes]: Knowledge } = {
  Unknown: {
    meaning: "Something failed that has no type of its own.",
    causes: ["A fault of the server."],
    steps: ASK_SUPPORT,
    source: ERRORS,
  },
  Internal: {
    meaning: "Something failed within Botpress.",
    causes: ["A fault of the server."],
    steps: ASK_SUPPORT,
    source: ERRORS,
  },
  Unauthorized: {
    meaning: "The request needs authentication.",
    causes: ["The token is missing, mistyped or revoked."],
    steps: ["Send Authorization: Bearer and a valid token."],
    source: ERRORS,
  },
  Forbidden: {
    meaning: "The caller is known, and may not do this to the resource.",
    causes: ["The token is of another bot or workspace.", "A role is missing."],
    steps: ["Check whose token it is, and what it may do."],
    source: ERRORS,
  },
  PayloadTooLarge: {
    meaning: "The body is too large.",
    causes: ["A file or a list in it."],
    steps: ["Send less, or in parts."],
    source: ERRORS,
  },
  InvalidPayload: {
    meaning: "The body is not valid.",
    causes: ["A member is missing or of the wrong type."],
    steps: COMPARE,
    source: ERRORS,
  },
  UnsupportedMediaType: {
    meaning: "The Content-Type is not supported.",
    causes: ["The header is missing, or does not fit the body."],
    steps: ["Send JSON as application/json."],
    source: ERRORS,
  },
  MethodNotFound: {
    meaning: "There is no such method.",
    causes: ["The path is mistyped, or the verb is another."],
    steps: ["Compare verb and path with the reference."],
    source: ERRORS,
  },
  ResourceNotFound: {
    meaning: "There is no such resource.",
    causes: ["The id is wrong, or of another bot.", "It was deleted."],
    steps: ["Look for the id in a list made with the same token."],
    source: ERRORS,
  },
  InvalidJsonSchema: {
    meaning: "The JSON schema in the request is not valid.",
    causes: ["A keyword is misspelled or has a wrong value."],
    steps: ["Validate the schema."],
    source: ERRORS,
  },
  InvalidDataFormat: {
    meaning: "The data does not fit its JSON schema.",
    causes: ["The data or the schema was changed without the other."],
    steps: ["Validate the data against the schema."],
    source: ERRORS,
  },
  InvalidIdentifier: {
    meaning: "The identifier breaks the rule for identifiers.",
    causes: ["Its length, its first letter or a hyphen."],
    steps: ["Begin with a small letter, and use 2 to 100 letters and digits."],
    source: ERRORS,
  },
  RelationConflict: {
    meaning: "Two resources of the request are not related to each other.",
    causes: ["The two ids are from different parents."],
    steps: ["Take both from one list."],
    source: ERRORS,
  },
  ReferenceConstraint: {
    meaning: "The resource cannot be deleted: another refers to it.",
    causes: ["Something still uses it."],
    steps: ["Delete or change what refers to it first."],
    source: ERRORS,
  },
  ResourceLockedConflict: {
    meaning: "The resource is locked until somebody releases it.",
    causes: ["Another operation on it is under way."],
    steps: ["Wait a little, and send the same again."],
    source: ERRORS,
  },
  ResourceGone: {
    meaning: "The resource was there, and is gone.",
    causes: ["It was deleted, or has expired."],
    steps: ["Stop asking for it."],
    source: CLIENT,
  },
  ReferenceNotFound: {
    meaning: "The body refers to something that is not there.",
    causes: ["An id in the body is wrong."],
    steps: ["Check the ids in the body."],
    source: ERRORS,
  },
  InvalidQuery: {
    meaning: "A query parameter is not valid.",
    causes: ["It is misspelled, or its value is of the wrong type."],
    steps: COMPARE,
    source: ERRORS,
  },
  Runtime: {
    meaning: "A bot or an integration failed while it ran.",
    causes: [
      "Its code refused the request: HTTP 400.",
      "Its code threw: HTTP 500, though the body says 400.",
    ],
    steps: ["Read the logs of the bot or the integration.", "Repeat it only on HTTP 500."],
    source: ERRORS,
  },
  AlreadyExists: {
    meaning: "The record exists already.",
    causes: ["The name or id is taken.", "An earlier attempt succeeded, and its answer was lost."],
    steps: ["Use that one, or choose another name."],
    source: ERRORS,
  },
  RateLimited: {
    meaning: "Too many requests within the window.",
    causes: ["A loop without a pause, or several workers."],
    steps: ["Wait the seconds in RateLimit-Reset.", "Watch RateLimit-Remaining."],
    source: {
      ...ERRORS,
      document: "Botpress, Errors; Rate limiting",
      url: "https://botpress.com/docs/api-reference/ratelimiting",
    },
  },
  PaymentRequired: {
    meaning: "It has to be paid for.",
    causes: ["The plan does not include it, or a payment failed."],
    steps: ["Check plan and billing of the workspace."],
    source: ERRORS,
  },
  QuotaExceeded: {
    meaning: "A quota is used up; quotas can be raised.",
    causes: ["More is used than the plan has."],
    steps: ["Raise the quota, or use less."],
    source: ERRORS,
  },
  LimitExceeded: {
    meaning: "A limit is exceeded that cannot be raised.",
    causes: ["The request asks for more than there can be."],
    steps: ["Ask for less, or in parts."],
    source: ERRORS,
  },
  BreakingChanges: {
    meaning: "The change would break users of this version.",
    causes: ["Something was removed or made stricter."],
    steps: ["Increment the version."],
    source: ERRORS,
  },
  OperationTimeout: {
    meaning: "The operation took too long.",
    causes: ["Too much at once, or a slow integration."],
    steps: ["Repeat it if that does no harm.", "Ask for less."],
    source: CLIENT,
  },
};
