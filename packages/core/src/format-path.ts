import type { Path } from "./api-error.ts";
import { formatBracketPath } from "./bracket-path.ts";
import { formatDotPath } from "./dot-path.ts";
import { formatFragmentPointer } from "./fragment-pointer.ts";
import { formatJsonPath } from "./json-path.ts";
import type { PathStyle } from "./path-style.ts";
import { formatPointer } from "./pointer.ts";

/**
 * Writes a path in one style; every path can be written in every style.
 *
 * `formatPath(["items", 0, "qty"], "jsonpath")` gives `$['items'][0]['qty']`. It bundles all styles: where only one
 * is needed, import `formatPointer`, `formatFragmentPointer`, `formatDotPath`, `formatBracketPath` or
 * `formatJsonPath`.
 */
export function formatPath(path: Path, style: PathStyle): string {
  switch (style) {
    case "pointer":
      return formatPointer(path);
    case "fragment":
      return formatFragmentPointer(path);
    case "dot":
      return formatDotPath(path);
    case "bracket":
      return formatBracketPath(path);
    default:
      return formatJsonPath(path);
  }
}
