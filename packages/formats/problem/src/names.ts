import { type NameTable, nameTable, isStatus } from "@api-errors/core";

import * as ROLE from "./role.ts";

/** The members of an ApiError that are text, by role. */
export const TEXTS = ["type", "title", "message", "code", "help", "id"] as const;

/** By role: the name that is written. */
export const WRITTEN: readonly string[] = [
  "type",
  "title",
  "detail",
  "code",
  "help",
  "traceId",
  "instance",
  "status",
  "details",
  "errors",
];

/** By role: the names that are read, best first. Those of RFC 9457 are read only as it spells them. */
const NAMES = `type
title
detail
code errorCode error_code
help helpUrl help_url documentation_url documentationUrl
traceId trace_id requestId request_id correlationId correlation_id
instance
status
details
errors violations invalid-params invalidParams invalid_params invalid_fields invalidFields validationErrors fieldErrors invalid_parameters`;

let table: NameTable | undefined;

/** Which member has which role. */
export function problemNames(): NameTable {
  return (table ??= nameTable(NAMES));
}

/** Whether RFC 9457 defines a member of this name. */
export function isStandard(name: string): boolean {
  return /^(?:type|title|status|detail|instance)$/.test(name);
}

/** Whether a value has the type that a role needs; RFC 9457 section 3.1 has members of another type ignored. */
export function isUsable(role: number, value: unknown): boolean {
  if (typeof value === "string") {
    if (role === ROLE.help) return /^https?:\/\//i.test(value);
    if (role === ROLE.code || role === ROLE.id) return value !== "";
    return role !== ROLE.status && role !== ROLE.issues;
  }
  if (role === ROLE.status) return isStatus(value);
  if (role === ROLE.code) return Number.isFinite(value);
  if (role === ROLE.details) return value !== null && value !== undefined;
  return role === ROLE.issues && typeof value === "object" && value !== null;
}
