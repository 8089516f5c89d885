import type { DialectWith, TreeLayout } from "../dialect.ts";
import { readBrackets } from "../keys.ts";
import { readEntry } from "../read-entry.ts";
import { readTree } from "../read-tree.ts";
import { readRemainders } from "../remainders.ts";

/**
 * Jira: what is about no field in a list, and one text for each field beside it.
 *
 * ```json
 * {"errorMessages": [], "errors": {"summary": "You must specify a summary of the issue."}}
 * ```
 */
export const jira: DialectWith<"jira", TreeLayout> = {
  name: "jira",
  members: {
    errorMessages: "issues",
    errors: "issues",
    status: "declaredStatus",
  },
  marks: ["errorMessages"],
  score: 0.9,
  finish: readRemainders,
  layout: {
    kind: "tree",
    read: readTree,
    own: ["errorMessages"],
    keys: "bracket",
    readKey: readBrackets,
    into: ["errors"],
    hasEmptyOwn: true,
    isSingle: true,
  },
};

/**
 * Close: the same under other names.
 *
 * ```json
 * {"errors": [], "field-errors": {"lead_id": "This field is required."}}
 * ```
 */
export const close: DialectWith<"close", TreeLayout> = {
  name: "close",
  members: {
    errors: "issues",
    "field-errors": "issues",
  },
  marks: ["field-errors"],
  score: 0.9,
  finish: readRemainders,
  layout: {
    kind: "tree",
    read: readTree,
    own: ["errors"],
    keys: "bracket",
    readKey: readBrackets,
    into: ["field-errors"],
    hasEmptyOwn: true,
    isSingle: true,
  },
};

/**
 * FusionAuth: the same with lists of messages and their codes.
 *
 * ```json
 * {"generalErrors": [], "fieldErrors": {"user.email": [{"code": "[blank]user.email", "message": "You must specify an email."}]}}
 * ```
 */
export const fusionAuth: DialectWith<"fusionAuth", TreeLayout> = {
  name: "fusionAuth",
  members: {
    generalErrors: "issues",
    fieldErrors: "issues",
  },
  marks: ["generalErrors"],
  score: 0.9,
  finish: readRemainders,
  layout: {
    kind: "tree",
    read: readTree,
    own: ["generalErrors"],
    keys: "bracket",
    readKey: readBrackets,
    into: ["fieldErrors"],
    entry: { code: "code", message: "message" },
    readEntry,
    entryNeeds: ["message"],
    isEntries: true,
    hasEmptyOwn: true,
  },
};
