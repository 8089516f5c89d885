import type { Path } from "@api-errors/core";

import type { FormOptions } from "./form-options.ts";

/** Gives the form's path for a server's; `undefined` where the form shows no such field. */
export type Rename = (path: Path) => Path | undefined;

/** Makes the function that renames paths, once for all issues of an error. */
export function renamer<Values>({ spelling, names = {}, fields }: FormOptions<Values>): Rename {
  const table = new Map<string, string>(Object.entries(names));
  const longest = Math.max(0, ...[...table.keys()].map((name) => name.split(".").length));
  const shown = fields && new Set<string>(fields);
  const deepest = Math.max(0, ...[...(shown ?? [])].map((name) => name.split(".").length));
  const spell = (segment: string | number): string | number =>
    typeof segment === "number" || !spelling ? segment : spelling(segment);

  return (received) => {
    // A digit is an index: no form has fields by that name, and some servers key lists by text.
    const path = received.map(toSegment);
    let renamed = path.map(spell);
    for (let length = Math.min(path.length, longest); length > 0; length--) {
      const target = table.get(pattern(path.slice(0, length)));
      if (target === undefined) continue;
      renamed = [...fill(target, path), ...path.slice(length).map(spell)];
      break;
    }
    if (!shown) return renamed;
    for (let length = Math.min(renamed.length, deepest); length > 0; length--)
      if (shown.has(pattern(renamed.slice(0, length)))) return renamed.slice(0, length);
    return undefined;
  };
}

function toSegment(segment: string | number): string | number {
  return typeof segment === "string" && /^(?:0|[1-9]\d{0,8})$/.test(segment)
    ? Number(segment)
    : segment;
}

function pattern(path: Path): string {
  return path.map((segment) => (typeof segment === "number" ? "*" : segment)).join(".");
}

/** The path of a name, each `*` with the next index of the path that it is for. */
function fill(name: string, path: Path): Path {
  const indexes = path.filter((segment) => typeof segment === "number").values();
  return name.split(".").map((segment) => {
    if (segment !== "*") return segment;
    const index = indexes.next();
    return index.done ? segment : index.value;
  });
}
