import { isJsonObject } from "./json-object.ts";
import { isGetter } from "./read-header.ts";
import type { HeadersLike } from "./wire-error.ts";

/**
 * Lists header lines as they come: names in any case, one name several times where it was repeated.
 *
 * ```http
 * Retry-After: 30
 * ```
 *
 * gives `[["Retry-After", "30"]]`. Headers with a `get` that cannot be listed are asked for the names in `asked`. Values
 * that are no text are left out; what is no headers object, or throws when it is read, gives no more lines.
 */
export function headerLines(
  headers: HeadersLike,
  asked: Iterable<string>,
): readonly (readonly [name: string, value: string])[] {
  const lines: [string, string][] = [];
  const add = (value: unknown, name: string): void => {
    for (const line of Array.isArray(value) ? value : [value])
      if (typeof line === "string") lines.push([name, line]);
  };
  // Callers without types hand in null or a list, or objects that throw when they are read.
  try {
    if (!isJsonObject(headers)) return lines;
    if (!isGetter(headers)) for (const name of Object.keys(headers)) add(headers[name], name);
    else if (isListed(headers)) headers.forEach(add);
    else for (const name of asked) add(headers.get(name), name);
  } catch {
    return lines;
  }
  return lines;
}

/** Whether headers can be listed, as `Headers` of any runtime can. */
function isListed(
  headers: object,
): headers is { forEach(take: (value: unknown, name: string) => void): void } {
  return "forEach" in headers && typeof headers.forEach === "function";
}
