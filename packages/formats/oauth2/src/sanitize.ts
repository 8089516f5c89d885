/**
 * Gives a text in the characters that RFC 6749 appendix A allows: white space becomes a space, `"` an apostrophe, `\` a
 * slash, and everything else outside of printable ASCII a question mark; `undefined` where nothing is left.
 */
export function sanitizeText(text: string): string | undefined {
  const clean = text
    .replace(/\s+/g, " ")
    .replaceAll('"', "'")
    .replaceAll("\\", "/")
    .replace(/[^ -~]/gu, "?")
    .trim();
  return clean === "" ? undefined : clean;
}

/** Gives a URI-reference in the characters that RFC 6749 appendix A.9 allows: the others are percent-encoded. */
export function sanitizeUri(uri: string): string | undefined {
  const clean = uri
    .trim()
    .replace(/[\ud800-\udfff]/gu, "\ufffd")
    .replace(/[^!#-[\]-~]/gu, encodeURIComponent);
  return clean === "" ? undefined : clean;
}
