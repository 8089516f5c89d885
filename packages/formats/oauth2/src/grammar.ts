/** `1*NQSCHAR`: printable ASCII without `"` and `\`. RFC 6749 appendix A. */
export function isText(value: unknown): boolean {
  return typeof value === "string" && /^[ !#-[\]-~]+$/.test(value);
}

/** A URI-reference out of `1*NQCHAR`: as above, without space. RFC 6749 appendix A.9. */
export function isUri(value: unknown): boolean {
  return typeof value === "string" && /^[!#-[\]-~]+$/.test(value);
}

/** A word as codes are: no prose, and no reason phrase such as `Unauthorized`. */
export function isCode(value: unknown): value is string {
  return (
    typeof value === "string" &&
    value.length <= 100 &&
    /^(?:[a-z0-9][\w.:-]*|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)$/.test(value)
  );
}
