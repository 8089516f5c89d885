import { TEXT_RULES, type TextRule } from "./withhold-rules.ts";
import type { WithholdReason } from "./withhold-names.ts";

/** What stands in a text where something was taken out. */
const MARK = "[withheld]";

/**
 * No text without one of these can match a rule: a first look that most texts do not survive. It has no quantifiers, as
 * it is asked of every text.
 */
const SUSPECT =
  /[\n\\@=~]|:(?:[\d:/]|(?<=rror:|["'] ?:|f[cde][0-9a-f][0-9a-f]:))|\.(?:\d|local|internal|lan\b|corp|intranet|svc|home|exc|errors)|\((?<=\w\(|rror \(|\* \()|#\d|--B|_(?:live|test)_|xception|\/(?:home|root|usr|var|opt|srv|app|etc|proc|users|tmp|data|mnt|workspace|library|volumes)\/|\b(?:a(?:t \w|kia|sia|iza|lter|pi-|uth-|uthorization)|b(?:asic|earer)|c(?:annot insert dup|onstraint fail|ookie:|reate)|d(?:elete|oes(?: not|n't) exist|op_v1|pop|rop|uplicate entry)|e(?:11000|rror (?:in your|at or near)|yj)|g(?:h[pousr]_|etaddr|ithub_pat|lpat-|oroutine)|h(?:f_|ooks\.)|in(?:sert|correct syntax|valid object)|jdbc|key-|localhost|n(?:ative method|o such table|pm_)|ora-\d|panicked|s(?:elect|g\.|hp[acps][ast]_|k-|q0|qlstate|tack trace)|t(?:raceback|runcate)|u(?:nknown |pdate)|viol(?:ates|ation of)|whsec_|xox[a-z]-|ya29)/i;

/** In prose a secret has a digit and a name before it; few texts have both. */
const SECRET = /pass(?:w|phrase)|pwd|secret|token|key/i;

/** Short texts without suspicion are remembered, up to this many: codes, names of fields and messages come again. */
const MAX_REMEMBERED = 1000;

const harmless = new Set<string>();

function isSuspect(received: string): boolean {
  // Every pointer of JSON:API starts like a path of files; one without a dot names none.
  const isPointer = received.startsWith("/data/") && !received.includes(".");
  const text = isPointer ? received.slice(5) : received;
  if (/\d/.test(text)) return SUSPECT.test(text) || SECRET.test(text);
  // What has a number in it seldom comes again.
  if (text.length > 64) return SUSPECT.test(text);
  if (harmless.has(text)) return false;
  if (SUSPECT.test(text)) return true;
  if (harmless.size >= MAX_REMEMBERED) harmless.clear();
  harmless.add(text);
  return false;
}

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
  const isSearched = isSuspect(text);
  if (!isSearched && own.length === 0) return undefined;
  let clean = text;
  let reason: WithholdReason | undefined;
  for (const rules of isSearched ? [usual, own] : [own]) {
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
  if (!isMeant) return text.replace(pattern, isNameKept ? `$1${MARK}` : MARK);
  return text.replace(pattern, (match, first: string, second: unknown) => {
    const found = isNameKept ? String(second) : first;
    if (!isMeant(found)) return match;
    return isNameKept ? `${first}${MARK}` : MARK;
  });
}
