import type { WithholdReason } from "./withhold-names.ts";

/**
 * What is taken out of texts.
 *
 * Upstreams choose the texts: what a pattern begins with never stands within what it then runs over, or else that is
 * short, so that no text takes more than linear time.
 */
export interface TextRule {
  readonly reason: WithholdReason;
  readonly pattern: RegExp;
  /** Whether everything from the match on goes. */
  readonly isToEnd?: boolean;
  /** Whether the first group stays: the name before a value. */
  readonly isNameKept?: boolean;
  /** A closer look at the last group of a match. */
  readonly isMeant?: (found: string) => boolean;
}
