/** A response as the documentation of an API shows it, or as one was captured. */
export interface Documented<Body> {
  /** Where it is shown. Those of the first five APIs were read on 2026-11-21. */
  readonly source: string;
  readonly status: number;
  /** Those that say something of the error; lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** With the members in the order in which they are shown. */
  readonly body: Body;
}
