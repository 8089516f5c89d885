import type { DialectWith, FieldMapDialect, TreeLayout } from "../dialect.ts";
import { readBrackets, readName } from "../keys.ts";
import { readEntry } from "../read-entry.ts";
import { readPlacedTree } from "../read-placed-tree.ts";
import { readTree } from "../read-tree.ts";
import { readRemainders } from "../remainders.ts";
import { PLACES } from "./places.ts";

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
  Message: "message",
  requestId: "id",
};

/** Where others have the fields: ASP.NET Web API, APIFlask, and what APIs make up. */
const ALSO: readonly string[] = [
  "ModelState",
  "modelState",
  "validationErrors",
  "validation_errors",
  "fieldErrors",
  "field_errors",
  "error",
  "detail",
  "details",
  "messages",
  "data",
];

/** What is about no field: Rails, Django, Zod, marshmallow, and CKAN's name for the kind of the error. */
const WHOLE: readonly string[] = [
  "base",
  "non_field_errors",
  "nonFieldErrors",
  "__all__",
  "_errors",
  "_schema",
  "__type",
];

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
  also: ALSO,
  finish: readRemainders,
  layout: {
    kind: "tree",
    read: readTree,
    own: ["", ...WHOLE],
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
  also: ALSO,
  finish: readRemainders,
  layout: {
    kind: "tree",
    read: readPlacedTree,
    own: WHOLE,
    places: PLACES,
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

/**
 * Fields with messages that have more to them, one or a list of them, as `mapped` of express-validator has them.
 *
 * ```json
 * {"errors": {"name": [{"attribute": "name", "type": "too_long", "message": "too long"}]}}
 * ```
 * ```json
 * {"errors": {"items[0].qty": {"type": "field", "msg": "Invalid value", "path": "items[0].qty", "location": "body"}}}
 * ```
 */
export const fieldEntries: DialectWith<"fieldEntries", TreeLayout> = {
  name: "fieldEntries",
  members: MEMBERS,
  marks: [],
  score: 0.6,
  also: ALSO,
  finish: readRemainders,
  layout: {
    kind: "tree",
    read: readTree,
    own: ["", ...WHOLE],
    keys: "bracket",
    readKey: readBrackets,
    entry: {
      code: "code",
      message: "message",
      msg: "message",
      description: "message",
      error: "code",
      rule: "code",
      type: "type",
    },
    readEntry,
    entryNeeds: [],
    entryAny: ["message", "msg", "description"],
    isEntries: true,
    isSingle: true,
  },
};
