/**
 * A problem document as servers send it, RFC 9457 section 3.1: every member may be missing, and further ones are
 * extensions.
 *
 * ```json
 * {"type": "https://example.com/probs/out-of-credit", "title": "Too little credit", "status": 403, "detail": "…", "balance": 30}
 * ```
 */
export interface ProblemDocument {
  readonly type?: string;
  readonly title?: string;
  readonly status?: number;
  readonly detail?: string;
  readonly instance?: string;
  readonly [extension: string]: unknown;
}

/** RFC 9457 section 6.1. */
export const PROBLEM_MEDIA_TYPE = "application/problem+json";
