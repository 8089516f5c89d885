/** What a member of an error document can mean, in the order of the numbers below. */
export const ROLES = [
  "code",
  "message",
  "id",
  "title",
  "type",
  "help",
  "status",
  "details",
  "issues",
] as const;

/** What a member of an error document can mean. */
export type MemberRole = (typeof ROLES)[number];

/**
 * The numbers of the roles in a `NameTable`: first the texts, in the order of `TEXTS`. Constants of their own, as
 * bundlers write those in place.
 */
export const CODE_ROLE = 0;
/** What happened. */
export const MESSAGE_ROLE = 1;
/** What identifies the occurrence. */
export const ID_ROLE = 2;
/** What kind of error it is. */
export const TITLE_ROLE = 3;
/** The category of the error, or its URI. */
export const TYPE_ROLE = 4;
/** Where the documentation is. */
export const HELP_ROLE = 5;
/** The HTTP status, as the body states it. */
export const STATUS_ROLE = 6;
/** Structured data, shaped by the code. */
export const DETAILS_ROLE = 7;
/** The list or map of what is wrong, field by field. */
export const ISSUES_ROLE = 8;
/** `error` as a string: a code beside a message, a message beside a code. */
export const ERROR_ROLE = 9;
/** The one field that the error is about. It and the context stay extensions. */
export const FIELD_ROLE = 10;
/** An object in which an id may stand. */
export const CONTEXT_ROLE = 11;

/** The members of an ApiError that are text, by role. */
export const TEXTS = ["code", "message", "id", "title", "type", "help"] as const;
