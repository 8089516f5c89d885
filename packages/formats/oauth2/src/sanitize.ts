import { isText, isUri } from "./grammar.ts";

/**
 * Gives a text in the characters that RFC 6749 appendix A allows: white space becomes a space, `"` an apostrophe, `\` a
 * slash, and everything else outside of printable ASCII a question mark; `undefined` where nothing is left.
 */
export function strictText(text: unknown): string | undefined {
  if (typeof text !== "string") return undefined;
  if (isText(text)) return text;
  const clean = text
    .replace(/\s+/g, " ")
    .replaceAll('"', "'")
    .replaceAll("\\", "/")
    .replace(/[^ -~]/gu, "?")
    .trim();
  return clean === "" ? undefined : clean;
}

/** Gives a URI-reference in the characters that RFC 6749 appendix A.9 allows: the others are percent-encoded. */
export function strictUri(uri: unknown): string | undefined {
  if (typeof uri !== "string") return undefined;
  if (isUri(uri)) return uri;
  const clean = uri
    .trim()
    .replace(/[\ud800-\udfff]/gu, "\ufffd")
    .replace(/[^!#-[\]-~]/gu, encodeURIComponent);
  return clean === "" ? undefined : clean;
}
