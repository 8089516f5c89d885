import { isJsonObject, type JsonObject, ownMember } from "./json-object.ts";
import { findName } from "./name-table.ts";
import { FIELD_ROLE, ID_ROLE, ISSUES_ROLE } from "./role.ts";
import type { Spelling } from "./style.ts";

/** Whether a reader takes a member of this name for an extension, given what is written beside it. */
export function isFree(
  name: string,
  value: unknown,
  host: JsonObject,
  nameOf: (role: number) => string | undefined,
  { style, table, isEnvelope }: Spelling,
): boolean {
  if (isEnvelope(name) && isJsonObject(value)) return false;
  const entry = findName(table, name);
  const role = entry >> 6;
  if (entry < 0 || role >= FIELD_ROLE) return true;
  const own = nameOf(role);
  // Ids and issues may yet be written under their own name.
  const isAwaited = (role === ID_ROLE || role === ISSUES_ROLE) && name === own;
  if (!isAwaited && !style.isRefused(role, value) && !style.isUsable(role, value, name))
    return true;
  // A worse name for a role does no harm where a better one is written.
  if (own === undefined || !style.isUsable(role, ownMember(host, own), own)) return false;
  return findName(table, own) <= entry;
}
