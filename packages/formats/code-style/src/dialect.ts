import type { Dialect, MemberRole } from "@api-errors/core";

/** The members that a code-style error can have, by what they mean. */
export type CodeStyleRole = MemberRole;

/**
 * One API family's spelling of a code-style error: a member name for each role, or several of which the first is
 * written. Roles left out keep the default name; an empty list means that the API has no such member.
 *
 * ```json
 * {"error_code": "8000", "error_message": "SQL Timeout"}
 * ```
 * is `{ code: "error_code", message: "error_message" }`.
 */
export type CodeStyleDialect = Dialect;
