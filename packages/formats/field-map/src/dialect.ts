import type {
  Deviation,
  Issue,
  IssuePlace,
  JsonObject,
  Mutable,
  Path,
  Reading,
} from "@api-errors/core";

import type { ReadingIssues } from "./reading.ts";

/** What a member beside the fields is for; `issues` are the fields themselves, `""` stays an extension. */
export type FieldMapRole =
  | "issues"
  | "message"
  | "title"
  | "type"
  | "code"
  | "id"
  | "help"
  | "details"
  | "declaredStatus"
  | "";

/** What a member of one entry is for; `""` stays an extension of the issue. */
export type EntryRole =
  | "path"
  | "message"
  | "code"
  | "type"
  | "title"
  | "id"
  | "help"
  | "in"
  | "status"
  | "";

/** The members of an entry in the order in which they are written, and what each is for. */
export type EntryMembers = Readonly<Record<string, EntryRole>>;

/** Reads the key of a field as a path. */
export type KeyReader = (key: string) => Path;

/** Puts a path into an issue; `false` where the value is none. */
export type PathReader = (value: unknown, issue: Mutable<Issue>, entry: JsonObject) => boolean;

/** Reads an entry into an issue. */
export type EntryReader = (
  entry: JsonObject,
  members: EntryMembers,
  issue: Mutable<Issue>,
  layout?: ListLayout,
) => Issue;

/** Reads a tree of fields. */
export type TreeReader = (value: unknown, layout: TreeLayout, reading: ReadingIssues) => void;
/** Reads a list of entries, one for each issue. */
export type ListReader = (value: unknown, layout: ListLayout, reading: ReadingIssues) => void;
/** Reads a list of messages. */
export type TextReader = (value: unknown, layout: TextLayout, reading: ReadingIssues) => void;
/** Reads objects with a property, the constraints that it breaks, and its children. */
export type ConstraintReader = (
  value: unknown,
  layout: ConstraintLayout,
  reading: ReadingIssues,
) => void;

/** How the path of a field is written where it is one text. */
export type KeyStyle = "name" | "dot" | "bracket" | "top";

/** How a path is written in an entry of a list. */
export type EntryPathStyle = "keys" | "loc" | "bracket" | "ajv";

/** Fields by name: messages below the names, flat or nested. */
export interface TreeLayout {
  readonly kind: "tree";
  readonly read: TreeReader;
  /** Names under which the messages about an object itself stand; the first is written. */
  readonly own: readonly string[];
  /** Names under which its fields stand, where they do not stand beside `own`: for fields, and for the items of a list. */
  readonly into?: readonly string[];
  /** How keys are written; `name` is one key a level. */
  readonly keys: KeyStyle;
  readonly readKey: KeyReader;
  /** Members of a message that is an object, and what reads it. */
  readonly entry?: EntryMembers;
  readonly readEntry?: EntryReader;
  /** Members that are text in every message that is an object: what tells it from a nested field. */
  readonly entryNeeds?: readonly string[];
  /** Members of which one is text in every message that is an object. */
  readonly entryAny?: readonly string[];
  /** Whether an object with other members is no message. */
  readonly isEntryOnly?: boolean;
  /** Whether every message is such an object. */
  readonly isEntries?: boolean;
  /** Whether the messages about a field stand under `own` even where it has no fields of its own. */
  readonly isOwnAlways?: boolean;
  /** Names above the fields and the places of a request that they stand for, if any; read, and never written in translations. */
  readonly places?: Readonly<Record<string, IssuePlace | undefined>>;
  /** How fields below the name of a place are read; where it is given, `buildIssues` writes these names. */
  readonly readBelow?: TreeLayout["read"];
  /** How the fields of lists are written: in a list with `{}` for the good ones, or by their index. */
  readonly lists?: "aligned" | "keyed";
  /** Whether every object has `own`, empty or not. */
  readonly hasEmptyOwn?: boolean;
  /** Whether a single message stands by itself, and not in a list. */
  readonly isSingle?: boolean;
  /** Whether a list in place of the fields is none of this dialect. */
  readonly isMap?: boolean;
  /** Whether no field at all is written as a list, as PHP does it. */
  readonly isEmptyList?: boolean;
  /** What a message that is an object has where the issue says nothing of it. */
  readonly fill?: Issue;
}

/** A list of entries, each about one field. */
export interface ListLayout {
  readonly kind: "list";
  readonly read: ListReader;
  readonly entry: EntryMembers;
  /** Members without which an entry is none of this dialect; of `a|b` one will do. */
  readonly entryNeeds: readonly string[];
  /** Members with which an entry is none of this dialect. */
  readonly entryLacks?: readonly string[];
  readonly paths: EntryPathStyle;
  readonly readPath: PathReader;
  /** What the dialect calls the places of a request. */
  readonly places?: Readonly<Record<string, IssuePlace>>;
  /** Whether the document itself is the entry where the list is empty. */
  readonly isLone?: boolean;
  /** Whether an entry about the whole has no member for its path. */
  readonly hasNoEmptyPath?: boolean;
  /** What an entry has where the issue says nothing of it. */
  readonly fill?: Issue;
  /** Members of every entry, by the description that the framework itself gives of it: a list for a path, else text. */
  readonly requires?: readonly string[];
}

/** A list of messages that say themselves which field they are about. */
export interface TextLayout {
  readonly kind: "text";
  readonly read: TextReader;
}

/** A tree of objects, each about one property, with its messages by the name of the rule. */
export interface ConstraintLayout {
  readonly kind: "constraints";
  readonly read: ConstraintReader;
}

/** How the fields are laid out. */
export type Layout = TreeLayout | ListLayout | TextLayout | ConstraintLayout;

/** What many bodies of no family in particular have, too. */
export interface Yields {
  /** Members beside the issues with which an error speaks for itself. */
  readonly beside: readonly string[];
  /** Members with which an entry is an error of its own. */
  readonly within: readonly string[];
  /** Members with which an entry is from a validator, whatever else there is, as is one with a path in a list. */
  readonly unless: readonly string[];
}

/**
 * What a member has where the error says nothing of it: the status, its phrase, what the messages of the issues come to
 * (`first`: the first with the number of the others; `count`: their number), or always the same word.
 */
export type MemberFill = "status" | "phrase" | "first" | "count" | readonly [word: string];

/**
 * One family's spelling of a field map, as data: an app that reads one dialect bundles that one.
 *
 * ```json
 * {"message": "The name field is required.", "errors": {"items.0.name": ["The name field is required."]}}
 * ```
 * has the members `{ message: "message", errors: "issues" }` and a flat tree with keys in dots.
 */
export interface FieldMapDialect {
  readonly name: string;
  /** Members in the order in which they are written. Where none is for the issues, the whole body is the fields. */
  readonly members: Readonly<Record<string, FieldMapRole>>;
  readonly layout: Layout;
  /** Members that are there in every document of the dialect; of `a|b` one is. */
  readonly marks: readonly string[];
  /** How much speaks for the dialect where everything fits: 0.9 for members only it has, else 0.6. */
  readonly score: 0.3 | 0.6 | 0.9;
  /** A member that repeats the messages of all issues. */
  readonly repeats?: string;
  /** A last look at what was read. */
  readonly finish?: (
    reading: Reading,
    dialect: FieldMapDialect,
    deviations: Deviation[],
  ) => Reading;
  /** Members that every document of the dialect has, and what they have where the error says nothing of them. */
  readonly fill?: Readonly<Record<string, MemberFill>>;
  /** The status that the framework sends when a validator refused; 400 without it. */
  readonly status?: number;
  /** Other members in which the fields may stand, where the one for the issues has none; they are never written. */
  readonly also?: readonly string[];
  /** Whether the code is written as a number where it is one. */
  readonly isCodeNumber?: boolean;
  /** Whether a document with other members is none of this dialect. */
  readonly isOnly?: boolean;
  /** Whether the whole body may be the list that stands in a member else. */
  readonly isBareToo?: boolean;
  /** Takes a message from the first issue, where an error has none of its own. */
  readonly lead?: (reading: Reading) => void;
  /** What makes a body too little to be found out as this dialect, though it is read where somebody names it. */
  readonly yields?: Yields;
  /** What is sent; `application/json` without it. */
  readonly mediaType?: string;
}

/** A dialect of which the name and the kind of layout are known to the compiler. */
export interface DialectWith<Name extends string, L extends Layout> extends FieldMapDialect {
  readonly name: Name;
  readonly layout: L;
}
