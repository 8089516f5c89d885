import type { DialectWith, FieldMapDialect, TreeLayout } from "../dialect.ts";
import { readBrackets, readName } from "../keys.ts";
import { readEntry } from "../read-entry.ts";
import { readTree } from "../read-tree.ts";
import { readRemainders } from "../remainders.ts";

/** What an error says beside its fields, wherever these stand in one member. */
const MEMBERS: FieldMapDialect["members"] = {
  message: "message",
  code: "code",
  type: "type",
  title: "title",
  traceId: "id",
  help: "help",
  status: "declaredStatus",
  errors: "issues",
  details: "details",
  detail: "message",
  error: "title",
};

/**
 * What is written where nothing says otherwise: messages by the path of the field, in brackets, with whatever else an error says
 * beside them.
 *
 * ```json
 * {"message": "Invalid", "errors": {"name": ["is required"], "items[0].qty": ["must be above zero"]}}
 * ```
 */
export const envelope: DialectWith<"envelope", TreeLayout> = {
  name: "envelope",
  members: MEMBERS,
  marks: [],
  score: 0.6,
  finish: readRemainders,
  layout: {
    kind: "tree",
    read: readTree,
    own: ["", "base"],
    keys: "bracket",
    readKey: readBrackets,
  },
};

/**
 * Fields in fields below `errors`: Ecto's changesets as Phoenix sends them, and the forms of Django.
 *
 * ```json
 * {"errors": {"name": ["can't be blank"], "address": {"zip": ["is invalid"]}, "items": [{}, {"qty": ["is invalid"]}]}}
 * ```
 */
export const nested: DialectWith<"nested", TreeLayout> = {
  name: "nested",
  members: MEMBERS,
  marks: [],
  score: 0.6,
  finish: readRemainders,
  layout: {
    kind: "tree",
    read: readTree,
    own: ["base", "non_field_errors", "__all__"],
    keys: "name",
    readKey: readName,
    entry: { message: "message", code: "code" },
    readEntry,
    entryNeeds: ["message", "code"],
    isEntryOnly: true,
    isMap: true,
    lists: "aligned",
  },
};
