import { type NameTable, nameTable, readStatus } from "@api-errors/core";

/** The numbers of the roles in the table: the five members of RFC 9457, then what its users add by convention. */
export const ROLE = {
  type: 0,
  title: 1,
  status: 2,
  detail: 3,
  instance: 4,
  code: 5,
  id: 6,
  help: 7,
  details: 8,
  issues: 9,
} as const;

/** By role: the name that is written. */
export const WRITTEN: readonly string[] = [
  "type",
  "title",
  "status",
  "detail",
  "instance",
  "code",
  "traceId",
  "help",
  "details",
  "errors",
];

let table: NameTable | undefined;

/** Which member has which role; the names of RFC 9457 are read only as it spells them. */
export function problemNames(): NameTable {
  return (table ??= nameTable(
    [
      "type",
      "title",
      "status",
      "detail",
      "instance",
      "code errorCode error_code",
      "traceId trace_id requestId request_id correlationId correlation_id",
      "help helpUrl help_url documentation_url documentationUrl",
      "details",
      "errors violations invalid-params invalidParams invalid_params invalid_fields invalidFields validationErrors",
    ].map((names) => names.split(" ")),
  ));
}

/** Whether a value has the type that a role needs; RFC 9457 section 3.1 has members of another type ignored. */
export function isUsable(role: number, value: unknown): boolean {
  switch (role) {
    case ROLE.status:
      return typeof value === "number" && readStatus(value) !== undefined;
    case ROLE.code:
      return (typeof value === "string" && value !== "") || Number.isFinite(value);
    case ROLE.id:
      return typeof value === "string" && value !== "";
    case ROLE.help:
      return typeof value === "string" && /^https?:\/\//i.test(value);
    case ROLE.details:
      return value !== null && value !== undefined;
    case ROLE.issues:
      return typeof value === "object" && value !== null;
    default:
      return typeof value === "string";
  }
}

/** Whether RFC 9457 defines a member of this name. */
export function isStandard(name: string): boolean {
  return (problemNames().get(name) ?? Number.MAX_SAFE_INTEGER) < (ROLE.instance + 1) * 64;
}
