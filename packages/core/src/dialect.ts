import type { MemberRole } from "./role.ts";

/**
 * One API family's spelling of an error document: a member name for each role, or several of which the first is
 * written. Roles left out keep the default name; an empty list means that the API has no such member.
 *
 * ```json
 * {"error_code": "8000", "error_message": "SQL Timeout"}
 * ```
 * is `{ code: "error_code", message: "error_message" }`.
 */
export type Dialect = Readonly<Partial<Record<MemberRole, string | readonly string[]>>> & {
  /** The member that holds the error, where it is not the document itself: `"error"` for `{"error": {"code": …}}`. */
  readonly envelope?: string;
};

/** The name that the dialect `D` writes for a role, `House` where it does not say; `never` where it has no such member. */
export type WrittenName<D, Role extends MemberRole, House extends string> = D extends {
  readonly [R in Role]: infer Name;
}
  ? Name extends string
    ? Name
    : Name extends readonly [infer First extends string, ...(readonly string[])]
      ? First
      : never
  : House;

/** Members as the dialect `D` has them: in its envelope, where it has one. */
export type InEnvelope<D, Members> = D extends { readonly envelope: infer Envelope extends string }
  ? { readonly [E in Envelope]: Members } & { readonly [member: string]: unknown }
  : Members;
