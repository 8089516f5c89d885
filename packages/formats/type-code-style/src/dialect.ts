import type { Dialect, MemberRole } from "@api-errors/core";

/** The members that a type-code-style error can have, by what they mean. */
export type TypeCodeStyleRole = MemberRole;

/**
 * One API family's spelling of a type-code-style error: a member name for each role, or several of which the first is
 * written. Roles left out keep the default name; an empty list means that the API has no such member.
 *
 * ```json
 * {"id": "err_1", "code": 404, "type": "ResourceNotFound", "message": "No such bot"}
 * ```
 * is `{ type: "type", code: "type", status: "code", id: "id" }`: where type and code have one name, the type is the code.
 * A status and a message that the dialect names are in every document that is written.
 */
export type TypeCodeStyleDialect = Dialect & {
  readonly type?: string | readonly [string, ...(readonly string[])];
};
