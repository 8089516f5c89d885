import type { JsonObject } from "./json-object.ts";
import { findName } from "./name-table.ts";
import { memberName, memberValue, readShape, type Shape } from "./read-shape.ts";
import { CODE_ROLE, MESSAGE_ROLE, TEXTS } from "./role.ts";
import type { Spelling } from "./style.ts";

/** Whether there is a message, or none is to be expected. */
export function hasMessage(shape: Shape, { style, written }: Spelling): boolean {
  return (
    !style.needsMessage ||
    memberName(shape, MESSAGE_ROLE) !== undefined ||
    written[MESSAGE_ROLE] === undefined
  );
}

/**
 * Whether a member is named for a role that the style is strict about, but has a value of another type while no other
 * member takes its place.
 */
export function isMisfit(shape: Shape, spelling: Spelling, name: string, value: unknown): boolean {
  const role = findName(spelling.table, name) >> 6;
  return (
    role >= 0 && spelling.style.isRefused(role, value) && memberName(shape, role) === undefined
  );
}

/** Whether nothing keeps a document from being strict; see `findFlaws`. */
export function isStrict(shape: Shape, spelling: Spelling): boolean {
  const isFlawed = (part: JsonObject = {}): boolean =>
    Object.keys(part).some((name) => isMisfit(shape, spelling, name, part[name]));
  return (
    typeof memberValue(shape, CODE_ROLE) !== "number" &&
    hasMessage(shape, spelling) &&
    !isFlawed(shape.inner) &&
    !isFlawed(shape.outer)
  );
}

/** What keeps a document from being strict, in words; none where it is. */
export function findFlaws(document: unknown, spelling: Spelling): readonly string[] {
  const shape = readShape(document, spelling);
  if (!shape) return [`expected a ${TEXTS[spelling.style.required]} that is a non-empty string`];
  const flaws: string[] = [];
  for (const part of [shape.outer ?? {}, shape.inner])
    for (const name of Object.keys(part))
      if (isMisfit(shape, spelling, name, part[name]))
        flaws.push(`the member ${JSON.stringify(name)} has a value of the wrong type`);
  if (typeof memberValue(shape, CODE_ROLE) === "number")
    flaws.push("expected a code that is a string, found a number");
  if (!hasMessage(shape, spelling)) flaws.push("expected a message that is a string");
  return flaws;
}
