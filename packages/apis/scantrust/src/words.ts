import type { Knowledge, Source } from "@api-errors/core";

import type { ScantrustCodes } from "./codes.ts";

const ERRORS: Source = {
  document: "Scantrust, API Error Handling",
  url: "https://devportal.scantrust.com/docs/build-with-scantrust/rest-api/error-handling",
  read: "2026-11-21",
};
const RATE_LIMITS: Source = {
  document: "Scantrust, API Rate Limits",
  url: "https://devportal.scantrust.com/docs/build-with-scantrust/rest-api/rate-limits",
  read: "2026-11-21",
};
const FRAMEWORK: Source = {
  document: "Django REST framework, exceptions",
  url: "https://www.django-rest-framework.org/api-guide/exceptions/",
  read: "2026-11-21",
  seen: "in the framework only",
};

const LOGIN = "Sign in again, and send Authorization with the new token.";
const LATER = ["Log it, and repeat it later if that does no harm.", "Report it to Scantrust."];
const THROTTLED: Knowledge = {
  meaning: "Too many requests: each scope has its limit.",
  causes: ["A loop without a pause, or several workers."],
  steps: [
    "Wait as long as Retry-After or the text says.",
    "Send less: 3000 a minute with a token, 200 without, 10 SCM updates a second.",
  ],
  source: RATE_LIMITS,
};
const INVALID: Knowledge = {
  meaning: "The data is not valid.",
  causes: ["A field is missing, of the wrong type, or names what does not exist."],
  steps: ["Correct the fields that are listed.", "Check what was done: part of it may have been."],
  source: ERRORS,
};
const UNKNOWN_CALLER: Knowledge = {
  meaning: "Nobody is signed in, or the token is not valid.",
  causes: ["The token was not sent, or has expired.", "The login itself failed."],
  steps: [LOGIN],
  source: ERRORS,
};
const FORBIDDEN: Knowledge = {
  meaning: "The caller is known, and the role does not allow this.",
  causes: ["The role of the account.", "A missing login: the framework may make a 401 a 403."],
  steps: ["Read the code.", "Review the role of the account."],
  source: ERRORS,
};
const NOT_FOUND: Knowledge = {
  meaning: "The URL is not there, or its object is not visible here.",
  causes: ["The URL or the id in it is wrong.", "It belongs to another company."],
  steps: ["Check the URL.", "Check which company the token is for."],
  source: ERRORS,
};
const NOT_ACCEPTABLE: Knowledge = {
  meaning: "The answer cannot be had in the media type that Accept asks for.",
  causes: ["Accept names something else than JSON."],
  steps: ["Send Accept: application/json."],
  source: FRAMEWORK,
};
const FAILURE: Knowledge = {
  meaning: "Something failed at Scantrust.",
  causes: ["A fault of the server."],
  steps: LATER,
  source: ERRORS,
};

/** What each code means and what to do about it, in our own words. */
export const CODE_WORDS: { readonly [Code in keyof ScantrustCodes]: Knowledge } = {
  "8000": {
    meaning: "A query in the database took too long.",
    causes: ["Much data, or a busy server."],
    steps: ["Repeat it later if that does no harm.", "Ask for less."],
    source: ERRORS,
  },
  throttled: THROTTLED,
  invalid: { ...INVALID, source: FRAMEWORK },
  parse_error: {
    meaning: "The body cannot be parsed.",
    causes: ["Broken JSON, or another format than Content-Type says."],
    steps: ["Validate the body."],
    source: FRAMEWORK,
  },
  not_authenticated: { ...UNKNOWN_CALLER, source: FRAMEWORK },
  authentication_failed: { ...UNKNOWN_CALLER, source: FRAMEWORK },
  permission_denied: { ...FORBIDDEN, source: FRAMEWORK },
  not_found: { ...NOT_FOUND, source: FRAMEWORK },
  method_not_allowed: {
    meaning: "The URL does not take this method.",
    causes: ["The method or the URL is wrong."],
    steps: ["Read Allow: it lists the methods."],
    source: FRAMEWORK,
  },
  not_acceptable: NOT_ACCEPTABLE,
  unsupported_media_type: {
    meaning: "The media type of the body is not supported.",
    causes: ["Content-Type is missing or wrong."],
    steps: ["Send JSON as application/json."],
    source: FRAMEWORK,
  },
  error: { ...FAILURE, source: FRAMEWORK },
};

/** What each status means at Scantrust. */
export const STATUS_WORDS: {
  readonly [Status in 400 | 401 | 403 | 404 | 406 | 409 | 429 | 500 | 502 | 503 | 504]: Knowledge;
} = {
  400: INVALID,
  401: UNKNOWN_CALLER,
  403: FORBIDDEN,
  404: NOT_FOUND,
  406: { ...NOT_ACCEPTABLE, source: { ...ERRORS, seen: "as a conflict in the table" } },
  409: {
    meaning: "A known error of the application, told by its code.",
    causes: ["A query that took too long, or the like."],
    steps: ["Read error_code: it says whether to repeat it."],
    source: ERRORS,
  },
  429: THROTTLED,
  500: FAILURE,
  502: {
    meaning: "The request did not reach the application.",
    causes: ["Routing before it."],
    steps: LATER,
    source: ERRORS,
  },
  503: {
    meaning: "The server is down.",
    causes: ["Maintenance, or an outage."],
    steps: LATER,
    source: ERRORS,
  },
  504: {
    meaning: "The request took too long.",
    causes: ["Much data at once."],
    steps: [...LATER, "Ask for less."],
    source: ERRORS,
  },
};
