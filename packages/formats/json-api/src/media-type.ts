import { parseMediaType } from "@api-errors/core";

import { JSON_API_MEDIA_TYPE } from "./document.ts";

/** What is applied to a document beside JSON:API itself. */
export interface JsonApiMediaType {
  /** URIs of extensions. */
  readonly ext: readonly string[];
  /** URIs of profiles. */
  readonly profile: readonly string[];
}

/**
 * Reads the parameters of JSON:API's media type.
 *
 * ```http
 * Content-Type: application/vnd.api+json; ext="https://jsonapi.org/ext/atomic"
 * ```
 *
 * gives `{ ext: ["https://jsonapi.org/ext/atomic"], profile: [] }`. Other parameters are ignored; another media type
 * gives `undefined`. JSON:API 1.1 "Media Type Parameters".
 */
export function parseJsonApiMediaType(
  value: string | null | undefined,
): JsonApiMediaType | undefined {
  const mediaType = parseMediaType(value);
  if (mediaType?.type !== JSON_API_MEDIA_TYPE) return undefined;
  const { ext = "", profile = "" } = mediaType.parameters;
  return { ext: listOf(ext), profile: listOf(profile) };
}

/**
 * Writes JSON:API's media type with its parameters; URIs that it cannot hold are left out.
 *
 * ```http
 * Content-Type: application/vnd.api+json; profile="https://example.com/profiles/timestamps"
 * ```
 */
export function formatJsonApiMediaType(applied: Partial<JsonApiMediaType> = {}): string {
  const { ext, profile } = applied;
  return `${JSON_API_MEDIA_TYPE}${parameter("ext", ext)}${parameter("profile", profile)}`;
}

function listOf(uris: string): readonly string[] {
  return uris.split(" ").filter((uri) => uri !== "");
}

function parameter(name: string, uris: unknown): string {
  const list = (Array.isArray(uris) ? uris : []).filter(
    (uri: unknown) => typeof uri === "string" && /^[\w!#$%&'()*+,./:;=?@[\]~-]+$/.test(uri),
  );
  return list.length > 0 ? `; ${name}="${list.join(" ")}"` : "";
}
