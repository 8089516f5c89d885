/** One challenge of a `WWW-Authenticate` field, RFC 9110 section 11.6.1. */
export interface Challenge {
  /** As spelled on the wire; compare it without regard to case. */
  readonly scheme: string;
  /** Lower-case names, on an object without a prototype. */
  readonly params: Readonly<Record<string, string>>;
  readonly token68?: string;
}
