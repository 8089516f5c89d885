import type { DialectWith, TreeLayout } from "../dialect.ts";
import { readName } from "../keys.ts";
import { readTree } from "../read-tree.ts";

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
  members: {
    detail: "message",
    message: "message",
    code: "code",
    status_code: "declaredStatus",
    status: "declaredStatus",
    error: "title",
    title: "title",
    type: "type",
  },
  marks: [],
  score: 0.6,
  layout: {
    kind: "tree",
    read: readTree,
    own: ["non_field_errors", "__all__"],
    keys: "name",
    readKey: readName,
    entry: {
      message: "message",
      code: "code",
    },
    entryNeeds: ["message", "code"],
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
  members: {
    detail: "message",
    message: "message",
    code: "code",
    status_code: "declaredStatus",
    status: "declaredStatus",
    error: "title",
    title: "title",
    type: "type",
  },
  marks: [],
  score: 0.6,
  layout: {
    kind: "tree",
    read: readTree,
    own: ["non_field_errors", "__all__"],
    keys: "name",
    readKey: readName,
    entry: {
      message: "message",
      code: "code",
    },
    entryNeeds: ["message", "code"],
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
  members: {
    detail: "message",
    message: "message",
    code: "code",
    status_code: "declaredStatus",
    status: "declaredStatus",
    error: "title",
    title: "title",
    type: "type",
  },
  marks: [],
  score: 0.9,
  layout: {
    kind: "tree",
    read: readTree,
    own: ["non_field_errors", "__all__"],
    keys: "name",
    readKey: readName,
    entry: {
      message: "message",
      code: "code",
    },
    entryNeeds: ["message", "code"],
    lists: "keyed",
    isEntries: true,
  },
};
