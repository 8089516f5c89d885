import type { ApiError } from "@api-errors/core";

import type { ProblemDocument } from "./document.ts";

/** What RFC 9457 section 3.1.1 has a missing type mean: nothing beyond what the status says. */
const BLANK = "about:blank";

/** Frameworks put the section of an RFC here, or a page about the status: neither says more than the status does. */
const STATUS_PAGE =
  /^https?:\/\/(?:(?:tools|datatracker)\.ietf\.org\/(?:doc\/)?html\/rfc\d+|www\.rfc-editor\.org\/rfc\/rfc\d+|httpwg\.org\/specs\/rfc\d+|www\.w3\.org\/protocols\/rfc2616\/rfc2616-sec\d+|httpstatuses\.(?:com|io)\/\d+)(?:\.html)?(?:#|$)/i;

/** Whether a reference has a scheme, so that there is nothing to resolve. RFC 3986 section 4.3. */
const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i;

/**
 * Says which problem type an ApiError or a problem document has: the URI by which RFC 9457 section 3.1.1 identifies it.
 *
 * ```json
 * {"type": "/probs/out-of-credit", "title": "Too little credit"}
 * ```
 *
 * is `https://api.example.com/probs/out-of-credit` where the base is `https://api.example.com/v1/orders`, the URL of the
 * response. A missing or empty type is `about:blank`, and so is one that points at a section of an RFC, as in the
 * problems of ASP.NET Core, Symfony and Laminas, or at httpstatuses.com. Without a base a relative type stays as it is.
 */
export function problemTypeOf(
  problem: ApiError | ProblemDocument | null | undefined,
  base?: string | URL,
): string {
  const type = typeOf(problem);
  if (typeof type !== "string" || type === "" || STATUS_PAGE.test(type)) return BLANK;
  return resolveReference(type, base);
}

function typeOf(problem: { readonly type?: unknown } | null | undefined): unknown {
  // A document made by hand may throw where it is read.
  try {
    return problem?.type;
  } catch {
    return undefined;
  }
}

/** Resolves a relative reference; what is absolute, or cannot be resolved, stays as it is. RFC 3986 section 5. */
export function resolveReference(reference: string, base: string | URL | undefined): string {
  if (base === undefined || reference === "" || ABSOLUTE.test(reference)) return reference;
  try {
    return new URL(reference, base).href;
  } catch {
    // A base that is no URL, or one like `urn:a:b`, that nothing can be relative to.
    return reference;
  }
}
