import { formatPointer, isJsonObject, type Issue, type Mutable, type Path } from "@api-errors/core";

import type { JsonApiSource } from "./document.ts";
import { isStrictSource } from "./find-flaws.ts";
import { isAmong, isPointing, isRooted, type Pointing, readSource } from "./read-source.ts";

/**
 * Writes the path and the place of an issue as the source of an error, so that `readSource` gives them back.
 *
 * A path in the body is that of an attribute, or of a relationship where the dialect says so, unless it goes from the
 * top of the request document. What a source cannot say, such as a cookie, is left to `rest`.
 */
export function writeSource(
  issue: Issue,
  pointing: Pointing,
  rest: Mutable<Issue>,
): JsonApiSource | undefined {
  const { path, in: place } = issue;
  const source = keptSource(issue, pointing) ?? sourceOf(path, place, pointing.relationships);
  const read: Mutable<Issue> = {};
  if (isPointing(source)) readSource(read, source, pointing);
  if (path !== undefined && (!read.path || !isSame(path, read.path))) rest.path = path;
  if (place !== undefined && place !== read.in) rest.in = place;
  // Only a path that reads the same as text may stand in the reserved member beside a source.
  if (!read.path || !path || isSame(path.map(String), read.path.map(String))) return source;
  rest.path = path;
  if (place !== undefined) rest.in = place;
  return undefined;
}

/** The source that was received, where it says more than the path and is a sound one. */
function keptSource(issue: Issue, pointing: Pointing): JsonApiSource | undefined {
  const source = issue.extensions?.["source"];
  if (!isPointing(source) || !isStrictSource(source)) return undefined;
  const read: Mutable<Issue> = {};
  const isAll = readSource(read, source, pointing);
  const { path } = issue;
  return !isAll && path && read.path && isSame(path, read.path) && read.in === issue.in
    ? source
    : undefined;
}

/** Whether the `source` among the extensions of an issue is what its error was written with. */
export function isKept(issue: Issue, source: JsonApiSource | undefined): boolean {
  return isJsonObject(source) && issue.extensions?.["source"] === source;
}

function sourceOf(
  path: Path | undefined,
  place: Issue["in"],
  relationships: readonly string[],
): JsonApiSource | undefined {
  if (path === undefined) return undefined;
  const [head, ...keys] = path;
  if (place === undefined || place === "body") {
    if (isRooted(head)) return { pointer: formatPointer(path) };
    const owner = isAmong(relationships, head) ? "relationships" : "attributes";
    return { pointer: `/data/${owner}${formatPointer(path)}` };
  }
  if (head === undefined) return undefined;
  if (place === "query") return { parameter: `${head}${keys.map((key) => `[${key}]`).join("")}` };
  return place === "header" && keys.length === 0 ? { header: `${head}` } : undefined;
}

function isSame(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((key, index) => Object.is(key, other[index]));
}
