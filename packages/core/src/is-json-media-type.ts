import { mediaTypeEssence } from "./media-type-essence.ts";

/**
 * Whether a `Content-Type` says JSON: `application/json`, `text/json`, or any type that ends with `+json`.
 *
 * ```http
 * Content-Type: application/vnd.api+json
 * ```
 *
 * Anything malformed says nothing. RFC 8259 section 11, RFC 6839 section 3.1, WHATWG MIME Sniffing section 4.6.
 */
export function isJsonMediaType(value: string | null | undefined): boolean {
  return /^(?:application|text)\/json$|\+json$/.test(mediaTypeEssence(value) ?? "");
}
