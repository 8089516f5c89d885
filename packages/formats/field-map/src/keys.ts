import { parseBracketPath, type Path, readPathText, toSegment } from "@api-errors/core";

/** One key a level: `name`, `0`. */
export function readName(key: string): Path {
  return [toSegment(key)];
}

/** Laravel, Mongoose, valibot: `items.0.name`. A dot that belongs to a name looks like any other. */
export function readDots(key: string): Path {
  if (key === "") return [];
  return key.includes(".") ? key.split(".").map((part) => toSegment(part)) : [toSegment(key)];
}

/** Rails, ASP.NET, Spring: `items[0].name`, `$.items[0].name`, `["unit price"]`; `""` and `$` are the whole body. */
export function readBrackets(key: string): Path {
  if (!/[.[$"]/.test(key)) return key === "" ? [] : [toSegment(key)];
  return (key[0] === "$" ? undefined : parseBracketPath(key)) ?? readPathText(key);
}
