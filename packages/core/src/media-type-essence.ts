const pattern = /^[ \t]*([\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+)[ \t]*(?:;|$)/;

/**
 * The type and subtype of a `Content-Type`, in lower case and without parameters, which are not looked at.
 *
 * ```http
 * Content-Type: application/problem+json; charset=utf-8
 * ```
 *
 * gives `"application/problem+json"`. Anything that does not begin with a media type, two joined fields included,
 * gives `undefined`. RFC 9110 section 8.3.1.
 */
export function mediaTypeEssence(value: string | null | undefined): string | undefined {
  if (value !== last) {
    last = value;
    essence = typeof value === "string" ? pattern.exec(value)?.[1]?.toLowerCase() : undefined;
  }
  return essence;
}

/** The last value and what it gave: every format asks for that of the same response, and servers send few of them. */
let last: string | null | undefined;
let essence: string | undefined;
