import {
  type Issue,
  isJsonObject,
  type JsonObject,
  type Mutable,
  type Path,
  readKeys,
  readPathText,
  toSegment,
} from "@api-errors/core";

/** How the pointers of an API are read. */
export interface Pointing {
  /** The names of relationships; see `JsonApiDialect`. */
  readonly relationships: readonly string[];
  /** Whether a pointer says that the place is the body: not in what was written from issues without a place. */
  readonly isPlaced: boolean;
}

/** Whether a source names something in the request. */
export function isPointing(source: unknown): source is JsonObject {
  return (
    isJsonObject(source) &&
    (typeof source["pointer"] === "string" ||
      typeof source["parameter"] === "string" ||
      typeof source["header"] === "string")
  );
}

/**
 * Reads what of the request an error is about into the path and the place of its issue.
 *
 * ```json
 * {"source": {"pointer": "/data/attributes/title"}}
 * ```
 *
 * Returns whether that is all there is to the source, so that writing the path gives the same source again.
 */
export function readSource(issue: Mutable<Issue>, source: JsonObject, pointing: Pointing): boolean {
  const { pointer, parameter, header } = source;
  const isAlone = Object.keys(source).length === 1;
  if (typeof pointer === "string") {
    const near = readAttribute(pointer, pointing.relationships);
    const path = near ?? readPointer(pointer, pointing.relationships);
    issue.path = path;
    if (pointing.isPlaced) issue.in = "body";
    return isAlone && (near !== undefined || isExact(pointer, path));
  }
  if (typeof parameter === "string") {
    issue.path = readParameter(parameter);
    issue.in = "query";
  } else {
    issue.path = [header as string];
    issue.in = "header";
  }
  return isAlone;
}

const ATTRIBUTES = "/data/attributes/";

/** Reads the pointer to an attribute without escapes, by far the most common; `undefined` for any other. */
function readAttribute(text: string, relationships: readonly string[]): Path | undefined {
  if (!text.startsWith(ATTRIBUTES) || text.includes("~")) return undefined;
  const path = readKeys(text, ATTRIBUTES.length);
  return isRooted(path[0]) || isAmong(relationships, path[0]) ? undefined : path;
}

/** Reads a pointer: attributes by their own path, everything else from the top of the request document. */
function readPointer(text: string, relationships: readonly string[]): Path {
  const path = readPathText(text.startsWith("data/") ? `/${text}` : text);
  const inner = path.slice(2);
  if (path[0] !== "data" || isRooted(inner[0])) return path;
  const isRelated = isAmong(relationships, inner[0]);
  return path[1] === (isRelated ? "relationships" : "attributes") ? inner : path;
}

/** Whether a path goes from the top of the request document: `/data/…` or `/atomic:operations/…`, or all of it. */
export function isRooted(head: string | number | undefined): boolean {
  return head === undefined || head === "data" || (typeof head === "string" && head.includes(":"));
}

/** Whether the first key of a path is the name of a relationship. */
export function isAmong(
  relationships: readonly string[],
  head: string | number | undefined,
): boolean {
  return relationships.length > 0 && relationships.includes(`${head}`);
}

/** Whether a text is a JSON Pointer, RFC 6901 section 3. */
export function isPointer(text: string): boolean {
  return (text === "" || text.startsWith("/")) && !(text.includes("~") && /~(?![01])/.test(text));
}

/** Whether writing the path gives the pointer. */
function isExact(text: string, path: Path): boolean {
  return isPointer(text) && (text.startsWith("/data/") || isRooted(path[0]));
}

/** Reads the name of a query parameter: `page[size]` is one of the family `page`, JSON:API "Query Parameter Families". */
export function readParameter(name: string): Path {
  const open = name.indexOf("[");
  if (open < 1 || !name.endsWith("]")) return [name];
  const keys = name.slice(open + 1, -1).split("][");
  return [name.slice(0, open), ...keys.map((key) => toSegment(key))];
}
