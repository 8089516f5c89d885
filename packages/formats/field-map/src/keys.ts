import { parseBracketPath, type Path, readPathText, toSegment } from "@api-errors/core";

/** One key a level: `name`, `0`. No text is malformed. */
export function readName(key: string): Path {
  return [toSegment(key)];
}

/**
 * Laravel, Mongoose, valibot: `items.0.name`. A dot that belongs to a name looks like any other; no text is malformed, and
 * an empty one is the whole body.
 */
export function readDots(key: string): Path {
  if (key === "") return [];
  const path: (string | number)[] = [];
  for (let start = 0, end = 0; start <= key.length; start = end + 1) {
    end = key.indexOf(".", start);
    if (end < 0) end = key.length;
    path.push(toSegment(key, start, end));
  }
  return path;
}

/**
 * Rails, ASP.NET, Spring: `items[0].name`, `$.items[0].name`, `["unit price"]`; `""` and `$` are the whole body. What is
 * malformed is read as other styles read it, or is one key.
 */
export function readBrackets(key: string): Path {
  if (!/[.[$"]/.test(key)) return key === "" ? [] : [toSegment(key)];
  return (key[0] === "$" ? undefined : parseBracketPath(key)) ?? readPathText(key);
}
