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
export const MESSAGE_ROLE = 1;
export const ID_ROLE = 2;
export const TITLE_ROLE = 3;
export const TYPE_ROLE = 4;
export const HELP_ROLE = 5;
export const STATUS_ROLE = 6;
export const DETAILS_ROLE = 7;
export const ISSUES_ROLE = 8;
/** `error` as a string: a code beside a message, a message beside a code. */
export const ERROR_ROLE = 9;
/** The one field that the error is about. It and the context stay extensions. */
export const FIELD_ROLE = 10;
/** An object in which an id may stand. */
export const CONTEXT_ROLE = 11;

/** The members of an ApiError that are text, by role. */
export const TEXTS = ["code", "message", "id", "title", "type", "help"] as const;
