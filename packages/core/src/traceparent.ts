const pattern = /^(?!ff)[\da-f]{2}-(?!0{32})[\da-f]{32}-(?!0{16})[\da-f]{16}-[\da-f]{2}(?:-|$)/;

/** The four fields of a `traceparent`. */
export interface Traceparent {
  readonly version: number;
  /** 32 hexadecimal digits in lower case. */
  readonly traceId: string;
  /** 16 hexadecimal digits in lower case. */
  readonly parentId: string;
  /** All eight bits. Test single ones: those that are reserved today may be set tomorrow. */
  readonly flags: number;
  /** Bit 0 of the flags. */
  readonly sampled: boolean;
}

/**
 * Reads the identifier of a W3C trace, as in the header field and in the `traceId` of many error bodies.
 *
 * ```http
 * traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
 * ```
 *
 * Versions above 00 may carry more behind the four fields, which is ignored. Upper-case digits, version ff, identifiers
 * of zeros only, no value and anything else malformed give `undefined`. W3C Trace Context section 3.2.
 */
export function parseTraceparent(value: string | null | undefined): Traceparent | undefined {
  if (typeof value !== "string" || !pattern.test(value)) return undefined;
  const version = parseInt(value, 16);
  // Version 00 has no more than the four fields.
  if (version === 0 && value.length > 55) return undefined;
  const flags = parseInt(value.slice(53, 55), 16);
  return {
    version,
    traceId: value.slice(3, 35),
    parentId: value.slice(36, 52),
    flags,
    sampled: flags % 2 === 1,
  };
}
