import type { ErrorFormat, Recognition } from "./format.ts";
import type { WireError } from "./wire-error.ts";

/** What detection needs of a format. */
export type Recognizer = Pick<ErrorFormat, "recognize">;

/** One format that a wire error may be in. */
export interface Detection<F extends Recognizer = ErrorFormat> extends Recognition {
  readonly format: F;
}

/** Below this score nothing is read: too little speaks for it. */
const MIN_SCORE = 0.3;

/**
 * Ranks the formats that a wire error may be in, best first; equal scores keep the order of the list.
 *
 * ```http
 * HTTP/1.1 422 Unprocessable Content
 * Content-Type: application/problem+json
 * ```
 *
 * Empty where it is no error that any of the formats knows, a success among them.
 */
export function detect<F extends Recognizer>(
  wire: WireError,
  formats: readonly F[],
): readonly Detection<F>[] {
  const found: Detection<F>[] = [];
  for (const format of formats) {
    const { score, evidence } = format.recognize(wire);
    if (score >= MIN_SCORE) found.push({ format, score, evidence });
  }
  return found.length > 1 ? found.sort((a, b) => b.score - a.score) : found;
}
