import { isJsonObject, ownMember } from "@api-errors/core";

import type { TreeLayout } from "./dialect.ts";
import { readTree } from "./read-tree.ts";
import type { ReadingIssues } from "./reading.ts";

/**
 * Reads fields as `readTree` does, and takes names above them for the places of a request where all of them are: webargs has
 * `{"json": {"name": ["…"]}}` for what is wrong in the body.
 */
export function readPlacedTree(root: unknown, layout: TreeLayout, reading: ReadingIssues): void {
  const { places = {} } = layout;
  const names = isJsonObject(root) ? Object.keys(root) : [];
  if (!isJsonObject(root) || names.length === 0 || !names.every(isPlaced, { root, places })) {
    readTree(root, layout, reading);
    return;
  }
  const { issues } = reading;
  for (const name of names) {
    const first = issues.length;
    readTree(root[name], layout, reading);
    const place = places[name];
    if (place === undefined) continue;
    for (let i = first; i < issues.length; i++) issues[i] = { ...issues[i], in: place };
  }
}

/** Whether a name is that of a place, with fields below it, or of what stands for none, with anything. */
function isPlaced(
  this: { root: Readonly<Record<string, unknown>>; places: NonNullable<TreeLayout["places"]> },
  name: string,
): boolean {
  const { root, places } = this;
  if (!Object.hasOwn(places, name)) return false;
  const value = ownMember(root, name);
  return isJsonObject(value) || (Array.isArray(value) && places[name] === undefined);
}
