import type { Knowledge, Source } from "@api-errors/core";

import type { ScalingCode, ScalingTypes } from "./codes.ts";

const ERRORS: Source = {
  document: "Scaling, Errors",
  url: "https://docs.scaling.cloud/api/errors",
  read: "2026-11-21",
};
const CREATE: Source = {
  document: "Scaling, Create incident",
  url: "https://docs.scaling.cloud/api/incidents/create",
  read: "2026-11-21",
  seen: "on the page of an operation only",
};
const UPDATES: Source = {
  ...CREATE,
  document: "Scaling, Post incident update",
  url: "https://docs.scaling.cloud/api/incidents/updates-put",
};
const MEMBERS: Source = {
  ...CREATE,
  document: "Scaling, Team members",
  url: "https://docs.scaling.cloud/api/team/members",
};

const SEND_KEY = "Send Authorization: Bearer, a space and a key that begins with scl_live_.";
const NEW_KEY = "Make a new key in Settings, API Access, if need be.";
const ASK_SUPPORT = "Give Scaling the requestId; their own client does not repeat it.";

/** What each code means and what to do about it, in our own words. */
export const CODE_WORDS: { readonly [Code in ScalingCode]: Knowledge } = {
  missing_authorization_header: {
    meaning: "The request has no API key.",
    causes: ["There is no Authorization header, or it does not begin with Bearer and a space."],
    steps: [SEND_KEY],
    source: ERRORS,
  },
  invalid_api_key: {
    meaning: "The API key is not valid.",
    causes: ["It is mistyped, expired or revoked."],
    steps: ["Compare the key with the one in Settings, API Access.", NEW_KEY],
    source: ERRORS,
  },
  not_authorized: {
    meaning: "Nobody is signed in, or only an admin may do this.",
    causes: ["The key is missing.", "Its owner lacks the role org:admin."],
    steps: [SEND_KEY, "Use the key of an admin."],
    source: MEMBERS,
  },
  not_found: {
    meaning: "It is not there, or not for this organization.",
    causes: ["The id is wrong, or of another organization.", "It was deleted."],
    steps: ["Look for the id in a list made with the same key."],
    source: ERRORS,
  },
  name_conflict: {
    meaning: "The organization has one of this name already.",
    causes: ["The name is taken.", "An earlier attempt succeeded, and its answer was lost."],
    steps: ["Use the one that exists, or choose another name."],
    source: ERRORS,
  },
  invalid_status_transition: {
    meaning: "An incident cannot go from its status to this one.",
    causes: ["A step is left out, or goes back.", "Somebody else moved it."],
    steps: [
      "Read the incident again.",
      "Go one step at a time: investigating, identified, monitoring, resolved.",
    ],
    source: ERRORS,
  },
  policy_in_use: {
    meaning: "An active incident needs the escalation policy, so it stays.",
    causes: ["An incident that has it is not resolved yet."],
    steps: ["Resolve the incident, or give it another policy.", "Delete the policy then."],
    source: ERRORS,
  },
  invalid_participant: {
    meaning: "A participant is no member of the organization.",
    causes: ["The id is wrong, or the member has left."],
    steps: ["Compare the ids with the list of members."],
    source: ERRORS,
  },
  invalid_target: {
    meaning: "There is no such schedule in the organization.",
    causes: ["The id is wrong, or the schedule was deleted."],
    steps: ["Compare the id with the list of schedules."],
    source: ERRORS,
  },
  invalid_timezone: {
    meaning: "There is no such time zone.",
    causes: ["An abbreviation or an offset instead of a name."],
    steps: ["Send an IANA name, such as America/New_York."],
    source: ERRORS,
  },
  cannot_remove_self: {
    meaning: "Admins cannot remove themselves.",
    causes: ["The id is that of the key's owner."],
    steps: ["Let another admin do it."],
    source: ERRORS,
  },
  cannot_change_own_role: {
    meaning: "Admins cannot change their own role.",
    causes: ["The id is that of the key's owner."],
    steps: ["Let another admin do it."],
    source: ERRORS,
  },
  invalid_component_id: {
    meaning: "A component does not exist in the organization.",
    causes: ["The id is wrong, or the component was deleted."],
    steps: ["Compare componentIds with the list of components."],
    source: CREATE,
  },
  duplicate_component_id: {
    meaning: "A component is named more than once.",
    causes: ["Lists were joined."],
    steps: ["Send each of componentIds once."],
    source: CREATE,
  },
  incident_resolved: {
    meaning: "The incident is resolved, and takes no more updates.",
    causes: ["Somebody resolved it."],
    steps: ["Create another incident if it is not over."],
    source: UPDATES,
  },
  no_public_surface: {
    meaning: "No published status page shows a component of the incident.",
    causes: ["The update is public, and no page has the components."],
    steps: ["Add the components to a published page, or post it as internal."],
    source: UPDATES,
  },
  server_error: {
    meaning: "Something failed at Scaling.",
    causes: ["A fault of the server."],
    steps: [ASK_SUPPORT],
    source: { ...CREATE, document: "Scaling, pages of operations", url: ERRORS.url },
  },
};

/** What each type means, for errors without a code that is listed. */
export const TYPE_WORDS: { readonly [Type in keyof ScalingTypes]: Knowledge } = {
  not_authorized_error: {
    meaning: "There is no API key, or none that is valid.",
    causes: ["The key is missing, mistyped, expired or revoked."],
    steps: [SEND_KEY, NEW_KEY],
    source: ERRORS,
  },
  invalid_request_error: {
    meaning: "The request is well-formed, and breaks a rule.",
    causes: ["Something it names is not there, or is there already.", "An incident has no owner."],
    steps: ["Read the code: it says which rule."],
    source: ERRORS,
  },
  validation_error: {
    meaning: "Body or path do not fit the schema; the code may be empty.",
    causes: ["A value is missing, out of range or of the wrong type."],
    steps: ["Compare the request with the reference of the operation."],
    source: ERRORS,
  },
  internal_error: {
    meaning: "Something unexpected failed at Scaling.",
    causes: ["A fault of the server."],
    steps: [ASK_SUPPORT],
    source: ERRORS,
  },
};
