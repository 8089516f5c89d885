import { formatBracketPath, type Path } from "@api-errors/core";

import type { KeyStyle } from "./dialect.ts";

/** Writes a path as the keys of a tree, one a level. */
export function writeKeys(path: Path, style: KeyStyle): Path {
  if (style === "name" || path.length === 0) return path;
  if (style === "top") return path.slice(0, 1);
  return [style === "dot" ? path.join(".") : formatBracketPath(path)];
}
