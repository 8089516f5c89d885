import type { ErrorFormat } from "@api-errors/core";

/** A format that is chosen by request. */
export interface FormatChooser<R = unknown> {
  (request: R): ErrorFormat;
  /** The request headers that it looks at, as `Vary` names them; `"Accept"` where not said, `""` for none. */
  readonly vary?: string;
}

/** The format that clients get: the same for all, or chosen by request. */
export type FormatChoice<R = unknown> = ErrorFormat | FormatChooser<R>;

/** The format for one request. */
export function chooseFormat<R>(to: FormatChoice<R>, request: R): ErrorFormat {
  return typeof to === "function" ? to(request) : to;
}

/**
 * `Vary` of an answer whose format was chosen by request headers: theirs beside what was there before.
 *
 * ```http
 * Vary: Accept-Encoding, Accept
 * ```
 *
 * `undefined` where there is nothing to say. RFC 9110 section 12.5.5.
 */
export function varyOf<R>(to: FormatChoice<R>, before: string | undefined): string | undefined {
  if (typeof to !== "function") return before;
  const added = to.vary ?? "Accept";
  const names = namesIn(before ?? "");
  const known = new Set(names.map((name) => name.toLowerCase()));
  if (!known.has("*"))
    names.push(...namesIn(added).filter((name) => !known.has(name.toLowerCase())));
  return names.length > 0 ? names.join(", ") : undefined;
}

function namesIn(vary: string): string[] {
  return vary
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
