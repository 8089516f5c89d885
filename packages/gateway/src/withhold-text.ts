import { TEXT_RULES, type TextRule } from "./withhold-rules.ts";
import type { WithholdReason } from "./withhold-names.ts";

/** What stands in a text where something was taken out. */
const MARK = "[withheld]";

/**
 * No text without one of these can match a rule: a first look that most texts do not survive. It has no quantifiers, as
 * it is asked of every text.
 */
const SUSPECT =
  /[\n\\@=]|:(?:[\d:/]|(?<=rror:|["'] ?:|f[cde][0-9a-f][0-9a-f]:))|\.(?:\d|local|internal|lan\b|corp|intranet|svc|home)|\((?<=\w\()|#\d|--B|_(?:live|test)_|xception|\/(?:home|root|usr|var|opt|srv|app|etc|proc|users|tmp)\/|\b(?:a(?:t \w|kia|sia|iza|lter|pi-|uth-)|b(?:asic|earer)|c(?:onstraint fail|ookie:|reate)|d(?:elete|pop|rop|uplicate entry)|e(?:11000|rror in your|yj)|g(?:h[pousr]_|etaddr|ithub_pat|lpat-|oroutine)|insert|localhost|n(?:ative method|o such table|pm_)|ora-\d|panicked|s(?:elect|g\.|k-|qlstate|tack trace)|t(?:raceback|runcate)|u(?:nknown |pdate)|violates|xox[a-z]-)/i;

/** What was found in a text, and the text without it. */
export interface CleanText {
  readonly text: string;
  readonly reason: WithholdReason;
}

/**
 * Takes out of a text what no client should see; `undefined` where there is nothing of the kind.
 *
 * In a code (`isCode`) dots and capitals are spelling, not the names of hosts and classes: those are not looked for.
 * Linear in the text.
 */
export function cleanText(
  text: string,
  isCode = false,
  usual: readonly TextRule[] = TEXT_RULES,
  own: readonly TextRule[] = [],
): CleanText | undefined {
  const isSuspect = SUSPECT.test(text);
  if (!isSuspect && own.length === 0) return undefined;
  let clean = text;
  let reason: WithholdReason | undefined;
  for (const rules of isSuspect ? [usual, own] : [own]) {
    for (const rule of rules) {
      if (isCode && (rule.reason === "exception" || rule.reason === "internal-address")) continue;
      const without = apply(rule, clean);
      if (without === clean) continue;
      reason ??= rule.reason;
      clean = without;
    }
  }
  return reason && { text: clean, reason };
}

function apply({ pattern, isMeant, isToEnd, isNameKept }: TextRule, text: string): string {
  if (isToEnd) {
    const found = text.search(pattern);
    return found < 0 ? text : `${text.slice(0, found).trimEnd()} ${MARK}`.trimStart();
  }
  if (isMeant) return text.replace(pattern, (match) => (isMeant(match) ? MARK : match));
  return text.replace(pattern, isNameKept ? `$1${MARK}` : MARK);
}
