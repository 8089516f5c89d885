import type { Path } from "./api-error.ts";
import { parseBracketPath } from "./bracket-path.ts";
import { parseDotPath } from "./dot-path.ts";
import { parseFragmentPointer } from "./fragment-pointer.ts";
import { parseJsonPath } from "./json-path.ts";
import type { PathStyle } from "./path-style.ts";
import { parsePointer } from "./pointer.ts";

/**
 * Reads a path in one style; what is malformed in that style gives `undefined`.
 *
 * `parsePath("/items/0/qty", "pointer")` gives `["items", 0, "qty"]`. It bundles all styles: where only one is
 * needed, import `parsePointer`, `parseFragmentPointer`, `parseDotPath`, `parseBracketPath` or `parseJsonPath`.
 */
export function parsePath(text: string, style: PathStyle): Path | undefined {
  switch (style) {
    case "pointer":
      return parsePointer(text);
    case "fragment":
      return parseFragmentPointer(text);
    case "dot":
      return parseDotPath(text);
    case "bracket":
      return parseBracketPath(text);
    case "jsonpath":
      return parseJsonPath(text);
    default:
      return undefined;
  }
}
