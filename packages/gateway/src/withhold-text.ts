import { decodeBase64, decodeText } from "./encoded-text.ts";
import type { TextRule } from "./text-rule.ts";
import { TEXT_RULES } from "./withhold-rules.ts";
import type { WithholdReason } from "./withhold-names.ts";

/** What stands in a text where something was taken out. */
const MARK = "[withheld]";

/** The same in a URL, which has to stay one: members of formats hold nothing else. */
const URL_MARK = "%5Bwithheld%5D";

function isUrl(text: string): boolean {
  return /^https?:\/\/[^\s<>"]+$/i.test(text);
}

/** What is left of a URL, with what was decoded in it encoded again. */
function asUrl(text: string): string {
  return text.replaceAll(MARK, URL_MARK).replace(/[\s"<>\\^`{|}]/g, encodeURIComponent);
}

/** How every one of the marks below begins: a look that engines take at many characters at once. */
const MARK_START = /[\n\\@=~>"'`(%&:#]|\.[\dcdehilmrs]|-[-p]/i;

/**
 * No text without one of these marks or words can match a rule: a first look that most texts do not survive. It has no
 * quantifiers but behind a scheme: a host with a dot in it needs more to be suspect, as most URLs have one.
 */
const MARKS =
  /[\n\\@=~]|%[2-7]|&(?:#|[gl]t;|quot|a(?:mp|pos))|:(?:[\d:]|\/(?!\/[a-z][\w-]{0,62}\.)|aa|(?<=rror:|["'] ?:|f[cde][0-9a-f][0-9a-f]:|(?:word|passwd|phrase|secret|token|key):(?! )))|[>"'`](?<=(?:word|passwd|phrase|secret|token|key)(?:>| .)|\[where .)|\.(?:(?<=\d\.)\d|local|internal|lan\b|consul|corp|intranet|svc|home|exc|errors|(?:rds|cache|redshift|docdb)\.amaz|database\.(?:azure|windows)|documents\.azure|redis\.cache|mongodb\.net)|\((?<=\w\(|rror \(|\* \(|\.\()|#[\d<]|--B|-packages/i;

const WORDS =
  /\/(?:home|root|usr|var|opt|srv|app|etc|proc|users|tmp|data|mnt|workspace|library|volumes|go|builds|rustc|run\/secrets)\/|_(?:api|live|pat|prod|secret|test)_|xception|\b(?:a(?:ccess denied for|t \w|kia|sia|iza|lter|pi-|uth-|uthentication failed for|uthorization)|b(?:asic|earer)|c(?:allstack|onnection to server|annot (?:in(?:sert|voke)|open) |lass [a-z`'"[]|om\.[a-z]|onflicted with|onstraint fail|ookie:|ould(?: not|n't) (?:execute|resolve|translate)|reate)|d(?:api[0-9a-f]|atabase (?:credentials|server) |eadlock|elete|oes(?: not|n't) exist|op_v1|p\.|pop|rop|uplicate (?:entry|key))|e(?:11000|rror (?:in your|at or near)|xited in|yj)|f(?:ailed to resolve|ailing row|ile:\/)|g(?:h[pousr]_|etaddr|ithub_pat|lpat-|ocspx-|oroutine)|h(?:f_|ost not found|ooks\.|v[sbr]\.)|i(?:n(?:s(?:ert|tance of [`'"[])|correct syntax|valid (?:object|column name))|o\.[a-z])|j(?:akarta\.|avax?\.|dbc)|k(?:ey-|otlin\.)|l(?:ine \d|ocalhost|ock wait|ookup )|m(?:erge|ysql server)|n(?:ame or service|ative method|et\.[a-z]|o such |ode_modules|pm_)|o(?:bject name|r(?:a-\d|g\.[a-z]))|p(?:anicked|ypi-)|query[a-z]|s(?:\.[a-z\d]{16}|cala\.|elect|g\.|hp[acps][ast]_|k[-0-9a-f]|erver running|q0|qlstate|rc\/main|tack (?:back)?trace)|t(?:emporary failure|erminate called|hrough reference|raceback|runcate|ype (?:[`'"[]|initializer))|u(?:nclosed quot|ninitialized const|nknown |pdate)|viol(?:ates|ation of)|w(?:ebhooks|ebpack|hsec_)|x(?:app|ox[a-z])-|ya29)/i;

/** In prose a secret has a digit and a name before it; few texts have both. */
const SECRET = /pass(?:w|phrase)|pwd|secret|token|key/i;

/** `{"` in base 64, and what follows. */
const JSON_IN_BASE64 = /(?<![\w+/.-])eyJ[\w+/-]{12,}={0,2}(?![\w+/=.-])/g;

/** How often escapes are undone: more layers than are found in practice. */
const MAX_ROUNDS = 3;

/** How long a text is that is remembered, and how many are. */
const MAX_LENGTH = 64;
const MAX_REMEMBERED = 512;

/**
 * Texts without suspicion: codes, names of fields and messages come again. Each has the place that its length and a few
 * of its characters give it, as hashes of whole texts cost as much as looking at them.
 */
const harmless: string[] = [];

function isSuspect(text: string): boolean {
  const { length } = text;
  if (length === 0 || length > MAX_LENGTH) return looksSuspect(text);
  const place =
    (length * 31 +
      text.charCodeAt(0) * 7 +
      text.charCodeAt(length >> 2) * 5 +
      text.charCodeAt(length >> 1) * 3 +
      text.charCodeAt(length - 1)) %
    MAX_REMEMBERED;
  if (harmless[place] === text) return false;
  if (looksSuspect(text)) return true;
  harmless[place] = text;
  return false;
}

function looksSuspect(received: string): boolean {
  // Every pointer of JSON:API starts like a path of files; one without a dot names none.
  const isPointer = received.startsWith("/data/") && !received.includes(".");
  const text = isPointer ? received.slice(5) : received;
  return (
    (MARK_START.test(text) && MARKS.test(text)) ||
    WORDS.test(text) ||
    (SECRET.test(text) && /\d/.test(text))
  );
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
  const searched = own.length === 0 ? usual : [...usual, ...own];
  const rules = isSearched ? searched : own;
  let found: CleanText | undefined;
  let reading = text;
  for (let round = 0; ; round++) {
    const clean = applyAll(rules, reading, isCode);
    if (clean) found = { text: clean.text, reason: found?.reason ?? clean.reason };
    const decoded = round < MAX_ROUNDS ? decodeText(clean?.text ?? reading) : "";
    if (decoded === "" || decoded === (clean?.text ?? reading))
      return found && isUrl(text) ? { ...found, text: asUrl(found.text) } : found;
    reading = decoded;
  }
}

function applyAll(
  rules: readonly TextRule[],
  text: string,
  isCode: boolean,
): CleanText | undefined {
  let clean = text;
  let reason: WithholdReason | undefined;
  for (const rule of rules) {
    if (isCode && (rule.reason === "exception" || rule.reason === "internal-address")) continue;
    const without = apply(rule, clean);
    if (without === clean) continue;
    reason ??= rule.reason;
    clean = without;
  }
  clean = clean.replace(JSON_IN_BASE64, (found) => {
    const plain = decodeBase64(found);
    const hidden = plain === undefined ? undefined : applyAll(rules, plain, isCode);
    if (!hidden) return found;
    reason ??= hidden.reason;
    return MARK;
  });
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
