import type { DialectWith, EntryMembers, FieldMapDialect, TreeLayout } from "../dialect.ts";
import { readName } from "../keys.ts";
import { readEntry } from "../read-entry.ts";
import { readTree } from "../read-tree.ts";

/** What stands beside the fields as plain text in the bodies of custom exception handlers. */
const MEMBERS: FieldMapDialect["members"] = {
  detail: "message",
  message: "message",
  code: "code",
  status_code: "declaredStatus",
  status: "declaredStatus",
  error: "title",
  title: "title",
  type: "type",
};

const OWN: readonly string[] = ["non_field_errors", "__all__", "nonFieldErrors"];

const ENTRY: EntryMembers = { message: "message", code: "code" };

/**
 * Django REST framework up to 3.17: errors of lists stand in a list, with `{}` for the items that have none.
 *
 * ```json
 * {"name": ["This field is required."], "tags": [{}, {"name": ["May not be blank."]}], "non_field_errors": ["…"]}
 * ```
 *
 * Another name for `non_field_errors` is set by `{...drf, layout: {...drf.layout, own: ["__all__"]}}`.
 */
export const drf: DialectWith<"drf", TreeLayout> = {
  name: "drf",
  members: MEMBERS,
  marks: [],
  score: 0.6,
  layout: {
    kind: "tree",
    read: readTree,
    own: OWN,
    keys: "name",
    readKey: readName,
    entry: ENTRY,
    readEntry,
    entryNeeds: ["message", "code"],
    isEntryOnly: true,
    lists: "aligned",
  },
};

/**
 * Django REST framework from 3.18 on: errors of lists stand below the index of the item, and only those that there are.
 *
 * ```json
 * {"tags": {"1": {"name": ["May not be blank."]}}}
 * ```
 */
export const drf318: DialectWith<"drf318", TreeLayout> = {
  name: "drf318",
  members: MEMBERS,
  marks: [],
  score: 0.6,
  layout: {
    kind: "tree",
    read: readTree,
    own: OWN,
    keys: "name",
    readKey: readName,
    entry: ENTRY,
    readEntry,
    entryNeeds: ["message", "code"],
    isEntryOnly: true,
    lists: "keyed",
  },
};

/**
 * Django REST framework with `exc.get_full_details()`: every message has its code.
 *
 * ```json
 * {"name": [{"message": "This field is required.", "code": "required"}]}
 * ```
 */
export const drfFull: DialectWith<"drfFull", TreeLayout> = {
  name: "drfFull",
  members: MEMBERS,
  marks: [],
  score: 0.9,
  layout: {
    kind: "tree",
    read: readTree,
    own: OWN,
    keys: "name",
    readKey: readName,
    entry: ENTRY,
    readEntry,
    entryNeeds: ["message", "code"],
    isEntryOnly: true,
    lists: "keyed",
    isEntries: true,
    fill: { code: "invalid" },
  },
};
