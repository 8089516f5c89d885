import type { HeadersLike } from "./wire-error.ts";

/**
 * Reads one header by its lower-case name; repeated lines come joined by `", "`, as `Headers` does it.
 *
 * ```http
 * Retry-After: 30
 * ```
 *
 * Returns `undefined` where the header is absent or `headers` is no headers object. RFC 9110 section 5.3.
 */
export function readHeader(headers: HeadersLike, name: string): string | undefined {
  // Callers without types hand in null, or an object whose `get` throws.
  try {
    if (isGetter(headers)) return lines(headers.get(name) ?? undefined);
    if (Object.hasOwn(headers, name)) return lines(headers[name]);
    for (const key of Object.keys(headers)) {
      if (key.length === name.length && key.toLowerCase() === name) return lines(headers[key]);
    }
  } catch {
    return undefined;
  }
  return undefined;
}

/** Whether headers are asked through `get`, as `Headers` are, and not a plain record. */
export function isGetter(
  headers: HeadersLike,
): headers is Extract<HeadersLike, { get(name: string): string | null }> {
  return typeof headers.get === "function";
}

function lines(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === "string" ? value : value?.join(", ");
}
