import type { Path } from "@api-errors/core";

/** The name of a field as TanStack Form and Conform have it: `items[0].qty`. */
export function bracketName(path: Path): string {
  let name = "";
  for (const segment of path) {
    if (typeof segment === "number") name += `[${segment}]`;
    else name += name === "" ? segment : `.${segment}`;
  }
  return name;
}
