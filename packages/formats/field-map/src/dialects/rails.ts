import type { DialectWith, EntryMembers, TextLayout, TreeLayout } from "../dialect.ts";
import { leadByFirst } from "../lead-by-first.ts";
import { dropFilled } from "../drop-filled.ts";
import { readBrackets } from "../keys.ts";
import { readTexts } from "../read-texts.ts";
import { readEntry } from "../read-entry.ts";
import { readTree } from "../read-tree.ts";
import { readRemainders } from "../remainders.ts";

/** `errors.details`: the code, and what it takes beside it. */
const ENTRY: EntryMembers = { error: "code", message: "message" };

/**
 * Rails, `render json: {errors: model.errors}`; `base` is the model itself, `index_errors` gives the brackets.
 *
 * ```json
 * {"errors": {"name": ["can't be blank"], "items[0].name": ["is too short"], "base": ["is closed"]}}
 * ```
 */
export const rails: DialectWith<"rails", TreeLayout> = {
  name: "rails",
  members: {
    errors: "issues",
  },
  marks: [],
  score: 0.6,
  isOnly: true,
  status: 422,
  finish: readRemainders,
  layout: {
    kind: "tree",
    read: readTree,
    own: ["base"],
    keys: "bracket",
    readKey: readBrackets,
    entry: ENTRY,
    readEntry,
    entryNeeds: ["error"],
  },
};

/**
 * Rails, `render json: model.errors`.
 *
 * ```json
 * {"name": ["can't be blank"], "items[0].name": ["is too short"], "base": ["is closed"]}
 * ```
 */
export const railsBare: DialectWith<"railsBare", TreeLayout> = {
  name: "railsBare",
  members: {},
  marks: [],
  score: 0.6,
  status: 422,
  layout: {
    kind: "tree",
    read: readTree,
    own: ["base"],
    keys: "bracket",
    readKey: readBrackets,
    entry: ENTRY,
    readEntry,
    entryNeeds: ["error"],
  },
};

/**
 * Rails, `render json: {errors: model.errors.details}`: codes and their parameters, and no messages.
 *
 * ```json
 * {"errors": {"name": [{"error": "blank"}, {"error": "too_short", "count": 3}]}}
 * ```
 */
export const railsDetails: DialectWith<"railsDetails", TreeLayout> = {
  name: "railsDetails",
  members: {
    errors: "issues",
  },
  marks: [],
  score: 0.9,
  isOnly: true,
  status: 422,
  finish: (reading, dialect, deviations) =>
    dropFilled(readRemainders(reading), dialect, deviations),
  layout: {
    kind: "tree",
    read: readTree,
    own: ["base"],
    keys: "bracket",
    readKey: readBrackets,
    entry: ENTRY,
    readEntry,
    entryNeeds: ["error"],
    isEntries: true,
    fill: { code: "invalid" },
  },
};

/**
 * Rails, `render json: {errors: model.errors.full_messages}`: the messages name their fields themselves.
 *
 * ```json
 * {"errors": ["Name can't be blank"]}
 * ```
 */
export const railsFull: DialectWith<"railsFull", TextLayout> = {
  name: "railsFull",
  members: {
    errors: "issues",
  },
  marks: [],
  score: 0.6,
  isOnly: true,
  status: 422,
  lead: leadByFirst,
  finish: readRemainders,
  layout: {
    kind: "text",
    read: readTexts,
  },
};
