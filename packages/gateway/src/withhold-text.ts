import type { WithholdReason } from "./withhold-names.ts";

/** What stands in a text where something was taken out. */
const MARK = "[withheld]";

interface Rule {
  readonly reason: WithholdReason;
  readonly pattern: RegExp;
  /** Whether everything from the match on goes. */
  readonly isToEnd?: boolean;
}

/**
 * No text without one of these can match a rule: a first look that most texts do not survive.
 * `at ` and `SELECT` are found by their lines and words below.
 */
const SUSPECT =
  /[\n\\@]|:\d+\)|:\/\/|\d\.\d|eyJ|_live_|_test_|exception|error: |\b(?:select|insert|update|delete|localhost|bearer|basic|sqlstate|ora-\d|gh[pousr]_|github_pat_|xox[a-z]-|akia|aiza)|violates (?:unique|foreign|check|not|excl)|duplicate entry|\.(?:local|internal|lan|corp|intranet|svc)\b|\/(?:home|root|usr|var|opt|srv|app|etc|Users)\/|::1|f[cde][0-9a-f]{2}:/i;

/** Quantifiers are bounded, so that no text takes more than linear time. */
const RULES: readonly Rule[] = [
  {
    reason: "stack-trace",
    isToEnd: true,
    pattern:
      /\n[ \t]{1,16}at [^\n]{1,400}|\sat [\w$.<>]{1,200} ?\([^()\n]{1,300}:\d{1,7}\)|\n?Traceback \(most recent call last\)|\n[ \t]{0,16}File "[^"\n]{1,300}", line \d|\n#\d{1,3} [^\n]{1,300}:? |\ngoroutine \d{1,9} \[|\n[^\n:]{1,300}:\d{1,7}:in [`']/,
  },
  {
    reason: "sql",
    isToEnd: true,
    pattern:
      /\bSQLSTATE\[?\w{1,12}|\bORA-\d{5}\b|\b(?:select\s[\w\s*`"'.,()[\]]{1,400}?\sfrom\s+[`"[\w.\]]{1,100}\s*(?:where|limit|order|group|join|inner|left|for|;|$)|insert\s+into\s+[`"\w.]{1,100}\s*\(|update\s+[`"\w.]{1,100}\s+set\s+[`"\w.]{1,100}\s*=|delete\s+from\s+[`"\w.]{1,100}\s+where\b)|\bviolates (?:unique|foreign key|check|not-null|exclusion) constraint\b|\bDuplicate entry '/i,
  },
  {
    reason: "credential",
    pattern:
      /\beyJ[\w-]{8,4000}\.[\w-]{8,4000}(?:\.[\w-]{0,4000})?|\b(?:sk|pk|rk|scl)_(?:live|test)_\w{8,200}|\bgh[pousr]_\w{20,255}|\bgithub_pat_\w{20,255}|\bxox[abeoprs]-[\w-]{10,250}|\bAKIA[0-9A-Z]{16}\b|\bAIza[\w-]{35}|-----BEGIN [A-Z ]{1,40}-----[^-]{0,10000}(?:-----END [A-Z ]{1,40}-----)?/,
  },
  {
    reason: "credential",
    pattern: /\b(?:bearer|basic|dpop)\s{1,4}(?=[\w.~+/-]{0,400}\d)[\w.~+/-]{16,4000}={0,2}/i,
  },
  {
    reason: "credential",
    pattern: /\b[a-z][a-z0-9+.-]{1,30}:\/\/[^\s/:@]{1,200}:[^\s/@]{1,200}@[^\s/]{1,255}/i,
  },
  {
    reason: "exception",
    pattern:
      /\b(?:[a-z_]\w{0,63}\.){2,12}[A-Z]\w{0,100}(?:Exception|Error)\b|\b(?:[A-Z]\w{0,63}\.){1,12}[A-Z]?\w{0,100}Exception\b|\b(?:[A-Z]\w{0,63}\\){1,12}\w{1,100}|\b[A-Z]\w{2,100}Exception\b(?=:)|\b(?:Type|Reference|Range|Syntax|Attribute|Key|Index|Name|ZeroDivision)Error(?=: )/,
  },
  {
    reason: "internal-address",
    pattern:
      /(?:\bhttps?:\/\/)?\b(?:10(?:\.\d{1,3}){3}|127(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|169\.254(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2})(?::\d{1,5})?\b|\[?(?<![\w:])(?:::1|f[cd][0-9a-f]{2}:[0-9a-f:]{2,40}|fe80:[0-9a-f:]{2,40})(?![\w:])\]?(?::\d{1,5})?/i,
  },
  {
    reason: "internal-address",
    pattern:
      /(?:\bhttps?:\/\/)?(?:\blocalhost(?::\d{1,5}\b|(?=\/))|\b(?:[\w-]{1,63}\.){1,8}(?:local|internal|lan|corp|intranet|svc)\b(?:\.[\w-]{1,63}){0,4}(?::\d{1,5})?)/i,
  },
  {
    reason: "exception",
    pattern:
      /(?<![\w:/.])\/(?:home|root|usr|var|opt|srv|app|etc|Users)\/[^\s"'<>|:]{1,400}(?::\d{1,7}){0,2}|\b[A-Z]:\\[^\s"'<>|]{1,400}/,
  },
];

/** Takes out of a text what no client should see; `undefined` where there is nothing of the kind. */
export function cleanText(
  text: string,
): { readonly text: string; readonly reason: WithholdReason } | undefined {
  if (!SUSPECT.test(text)) return undefined;
  let clean = text;
  let reason: WithholdReason | undefined;
  for (const rule of RULES) {
    const found = rule.pattern.exec(clean);
    if (!found) continue;
    reason ??= rule.reason;
    clean = rule.isToEnd
      ? `${clean.slice(0, found.index).trimEnd()} ${MARK}`.trimStart()
      : clean.replace(new RegExp(rule.pattern, `g${rule.pattern.flags}`), MARK);
  }
  return reason && { text: clean, reason };
}
