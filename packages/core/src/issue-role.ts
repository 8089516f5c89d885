/** The roles in the table of names of an issue's members. Constants of their own, as bundlers write those in place. */
export const IN_ROLE = 0;
/** Where in the request, or what field. */
export const PATH_ROLE = 1;
/** What identifies the kind of issue. */
export const CODE_ROLE = 2;
/** An HTTP status. */
export const STATUS_ROLE = 3;
/** What is wrong. */
export const MESSAGE_ROLE = 8;

/** The members of an issue, by role. */
export const ISSUE_MEMBERS = [
  "in",
  "path",
  "code",
  "status",
  "type",
  "title",
  "id",
  "help",
  "message",
] as const;
