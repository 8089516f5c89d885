/** Response headers: a `Headers` object, or a plain record (names in any case, repeated lines as an array). */
export type HeadersLike =
  | { get(name: string): string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * An error response as it is on the wire: what parsers read and builders return.
 *
 * ```http
 * HTTP/1.1 404 Not Found
 * Content-Type: application/json
 *
 * {"code":"not_found","message":"No such user"}
 * ```
 */
export interface WireError {
  /** The HTTP status as received, or to be sent. Parsers accept any number, 2xx and 3xx included. */
  readonly status: number;
  /** As received. A built wire error has a plain record with lower-case names. */
  readonly headers: HeadersLike;
  /** Parsed JSON; a string where the text is not JSON; `undefined` where it is empty. */
  readonly body: unknown;
  /** The body exactly as received, which `JSON.parse` may lose (order of integer keys, big numbers, duplicates). */
  readonly text?: string;
  /** Set where reading stopped early: how many bytes were kept, and why the rest is missing. */
  readonly cut?: {
    readonly bytes: number;
    readonly reason: "limit" | "broken";
    /** What the stream failed with, where it broke: a broken connection, a wrong coding, an `AbortError`. */
    readonly error?: unknown;
  };
}
