import type { Knowledge, Source } from "@api-errors/core";

import type { ScaleAQCodes } from "./codes.ts";

const ERRORS: Source = {
  document: "ScaleAQ, Errors, version 2025-01-01",
  url: "https://developer.scaleaq.com/api/cloud/latest/using-api/errors",
  read: "2026-11-21",
};

const SET_VERSION = "Send the date of a supported release as Scale-Version, such as 2025-01-01.";
const SLOW_DOWN = [
  "Pause as long as Retry-After says, or for a minute.",
  "Double the pause each time, and give up soon: who goes on may be banned.",
];
const ASK_SUPPORT = ["Repeat it later if that does no harm.", "Give ScaleAQ the trace."];
const READ_AGAIN = "Read the entity again.";

/** What each code means and what to do about it, in our own words. */
export const CODE_WORDS: { readonly [K in keyof ScaleAQCodes]: Knowledge } = {
  access_denied: {
    meaning: "The user is known, and may not do this.",
    causes: ["The account lacks a permission."],
    steps: ["Let an administrator grant it."],
    source: ERRORS,
  },
  deleted_entity_operation: {
    meaning: "The entity is deleted, and this needs one that exists.",
    causes: ["Somebody deleted it after it was read."],
    steps: [READ_AGAIN, "Restore it, or leave it out."],
    source: ERRORS,
  },
  deprecated_version: {
    meaning: "The requested version of the API is deprecated.",
    causes: ["The date in Scale-Version is too old."],
    steps: ["Read what has changed since.", SET_VERSION],
    source: ERRORS,
  },
  entity_not_found: {
    meaning: "There is no entity of this type with this id.",
    causes: ["The id is of another type.", "The entity was deleted.", "The account cannot see it."],
    steps: ["Compare the type and the id in the details with what was meant."],
    source: ERRORS,
  },
  entity_not_unique: {
    meaning: "An entity with the same unique values exists already.",
    causes: ["The name is taken.", "An earlier attempt succeeded, and its answer was lost."],
    steps: ["Use the entity that exists, see the details, or choose another name."],
    source: { ...ERRORS, seen: "in the example only" },
  },
  invalid_username_or_password: {
    meaning: "User name or password is wrong.",
    causes: ["A typing error, or a password that was changed."],
    steps: ["Try the same by hand.", "Set a new password."],
    source: ERRORS,
  },
  invalid_version: {
    meaning: "There is no such version of the API.",
    causes: ["The date in Scale-Version is mistyped, or that of no release."],
    steps: [SET_VERSION],
    source: ERRORS,
  },
  missing_version_header: {
    meaning: "The request has no Scale-Version header.",
    causes: ["The client does not send it.", "A proxy drops it."],
    steps: [SET_VERSION],
    source: ERRORS,
  },
  not_deleted_entity_operation: {
    meaning: "The entity is not deleted, and this is for deleted ones.",
    causes: ["It was never deleted, or was restored."],
    steps: [READ_AGAIN],
    source: ERRORS,
  },
  not_found: {
    meaning: "There is nothing at this address.",
    causes: ["The path is mistyped.", "The requested version has no such operation."],
    steps: ["Compare method and path with the reference of that version."],
    source: ERRORS,
  },
  too_many_requests: {
    meaning: "More than 100 requests a minute.",
    causes: ["A loop without a pause, or several workers."],
    steps: SLOW_DOWN,
    source: ERRORS,
  },
  too_many_results_found: {
    meaning: "The search finds more than can be answered.",
    causes: ["A long period, or a missing filter."],
    steps: ["Narrow the search, or split it."],
    source: ERRORS,
  },
  unit_does_not_belong_to_site: {
    meaning: "The unit is at another site.",
    causes: ["The two ids are from different lists.", "The unit was moved."],
    steps: ["Take the unit from a list of those at the site."],
    source: ERRORS,
  },
  unknown_error: {
    meaning: "Something failed that ScaleAQ has no code for.",
    causes: ["A fault of the server."],
    steps: ASK_SUPPORT,
    source: ERRORS,
  },
  unsupported_version: {
    meaning: "The version exists, and has no such operation.",
    causes: ["The operation came later, or is gone."],
    steps: ["Look up which versions have it.", SET_VERSION],
    source: ERRORS,
  },
  validation_error: {
    meaning: "The data does not fit the operation.",
    causes: ["A value is missing, out of range or of the wrong type."],
    steps: ["Read the message.", "Compare the data with the reference."],
    source: ERRORS,
  },
};

/** What each status means at ScaleAQ, for errors without a code that is listed; 500 is any of the 5xx. */
export const STATUS_WORDS: {
  readonly [Status in 400 | 401 | 403 | 404 | 422 | 429 | 500]: Knowledge;
} = {
  400: {
    meaning: "The request is not acceptable.",
    causes: ["A parameter or Scale-Version is missing."],
    steps: ["Compare the request with the reference."],
    source: ERRORS,
  },
  401: {
    meaning: "There is no valid authentication.",
    causes: ["The credentials are missing, wrong or expired."],
    steps: ["Sign in again."],
    source: ERRORS,
  },
  403: CODE_WORDS.access_denied,
  404: CODE_WORDS.not_found,
  422: {
    meaning: "The request is well-formed, and failed all the same.",
    causes: ["The name is taken: other APIs say 409."],
    steps: ["Read the message and the details."],
    source: ERRORS,
  },
  429: CODE_WORDS.too_many_requests,
  500: CODE_WORDS.unknown_error,
};
