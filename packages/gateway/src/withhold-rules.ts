import { isSecret, isToken, isUserAndPassword } from "./secret-text.ts";
import type { WithholdReason } from "./withhold-names.ts";

/** What is taken out of texts. */
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

/**
 * In the order in which they are applied. Upstreams choose the texts: what a pattern begins with never stands within
 * what it then runs over, or else that is short, so that no text takes more than linear time.
 */
export const TEXT_RULES: readonly TextRule[] = [
  // JavaScript, Java, .NET.
  {
    reason: "stack-trace",
    isToEnd: true,
    pattern:
      /(?:^|\s)at (?:async |new )?(?:[\w$<>[\]`+]{1,100}\.){1,12}[\w$<>[\]`+]{1,100}\(|(?:^|\s)at (?:(?:async |new )?[\w$.<>[\] ]{1,120} \()?(?:node:[\w/.-]{1,200}|(?:[^\s():]{1,200}:\/\/)?[^\s():]{0,300}(?:\.(?:[cm]?[jt]sx?|java|kt|scala|cs|fs|vb|vue)|<anonymous>)):\d|(?:^|\s)at [\w$.<>[\] ]{1,120} \((?:native|<anonymous>|eval at )|\n[ \t]{1,16}at (?:async )?[\w$.<>]{1,200}(?: \(index \d|[ \t]{0,4}(?:\n|$))|\((?:Unknown Source|Native Method)\)/i,
  },
  // PHP, Python, Go, Rust, Ruby.
  {
    reason: "stack-trace",
    isToEnd: true,
    pattern:
      /\bStack trace:\s{0,4}#\d|(?<!\S)#\d{1,3} (?:\{main\}|\[internal function\]|[^\s()]{1,300}\.php(?:\(\d{1,7}\))?:)|\n?Traceback \(most recent call last\)|\bFile "[^"\n]{1,300}", line \d|\bgoroutine \d{1,9} \[|(?<!\S)[^\s:]{1,300}\.go:\d{1,7} \+0x|\bpanicked at (?:'|[^\s:]{1,300}:\d)|(?<!\S)[^\s:]{1,300}:\d{1,7}:in (?:[`']|\w)|\*\* \([A-Z][\w.]{1,200}\) /,
  },
  // Statements that only SQL writes in this way, or in capitals.
  {
    reason: "sql",
    isToEnd: true,
    pattern:
      /\b(?:SELECT\s(?:(?!SELECT\b)[^;:]){1,400}?\sFROM\s+(?!(?:THE|YOUR|THIS|THESE|THOSE|OUR|AN?|EACH)\b)[`"[(\w]|DELETE\s+FROM\s+(?!(?:THE|YOUR|THIS|THESE|THOSE|OUR|AN?|EACH)\b)[`"[\w]|INSERT\s+INTO\s+[`"[\w.\]]{1,100}\s*(?:\(|VALUES|SELECT)|UPDATE\s+[`"[\w.\]]{1,100}(?:\s+(?:AS\s+)?\w{1,60})?\s+SET\s+[`"[\w.\]]{1,100}\s*=|(?:DROP|ALTER|TRUNCATE|CREATE)\s+TABLE\s)/,
  },
  {
    reason: "sql",
    isToEnd: true,
    pattern:
      /\bselect\s+(?:distinct\s+)?[\w.`"[\]]{0,100}(?:\*|\w\.[\w*]|\(|[`"[])(?:(?!\bselect\b)[\w\s*`"'.,()[\]]){0,400}?\sfrom\s+(?!(?:the|your|this|these|those|our|an?|each)\b)[`"[(\w]/i,
  },
  {
    reason: "sql",
    isToEnd: true,
    pattern:
      /\b(?:select\s+\w{1,60}(?:\s*,\s*\w{1,60}){0,60}|delete)\s+from\s+[`"[\w.\]]{1,100}(?:\s+(?:as\s+)?\w{1,60})?\s+where\s+[`"[\w.\]]{1,100}\s*(?:[=<>!]|in\s*\(|like\s|is\s+(?:not\s+)?null|between\s)|\bselect\s+\w{1,60}(?:\s*,\s*\w{1,60}){1,60}\s+from\s+[`"[\w.\]]{1,100}\s*(?:;|$|where\b|limit\s|order\s+by\b|group\s+by\b|(?:inner\s+|left\s+)?join\b)|\bselect\s+\w{1,60}\s+from\s+[`"[\w.\]]{1,100}\s*(?:;|limit\s+\d|order\s+by\b|group\s+by\b|(?:inner\s+|left\s+)?join\b)|\binsert\s+into\s+[`"[\w.\]]{1,100}\s*(?:\([^()]{1,400}\)\s*)?(?:values|select)\b|\bupdate\s+[`"[\w.\]]{1,100}(?:\s+(?:as\s+)?\w{1,60})?\s+set\s+[`"[\w.\]]{1,100}\s*=/i,
  },
  // In small letters, where nothing but a statement stands at the beginning.
  {
    reason: "sql",
    isToEnd: true,
    pattern:
      /(?<=^|[:"'(]\s?)(?:select\s+(?!one\b|any\b|some\b)\w{1,60}\s+from\s+(?!the\b|your\b)[\w.]{1,100}\s*$|delete\s+from\s+(?!the\b|your\b)[\w.]{1,100}\s*;?$|(?:drop|alter|truncate|create)\s+table\s+(?!the\b|your\b)\w)/,
  },
  {
    reason: "sql",
    isToEnd: true,
    pattern:
      /\bSQLSTATE\[?\w{1,12}|\bORA-\d{5}\b|\bviolates (?:unique|foreign key|check|not-null|exclusion) constraint\b|\bDuplicate entry '|\bKey \([^()\n]{1,200}\)=\(|\b(?:UNIQUE|NOT NULL|FOREIGN KEY|CHECK|PRIMARY KEY) constraint failed\b|\berror in your SQL syntax\b|\bE11000 duplicate key\b|\bno such table: |\bUnknown column '|\b(?:relation|column|table|function|schema) "[^"\n]{1,100}" does not exist|\bTable '[^'\n]{1,100}' doesn't exist|\b[Ss]yntax error at or near|\bIncorrect syntax near '|\bInvalid object name '|\bCannot insert duplicate key|\bViolation of (?:UNIQUE|PRIMARY|FOREIGN) KEY/i,
  },
  // Keys of well-known shapes.
  {
    reason: "credential",
    pattern:
      /(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?|(?<![A-Za-z0-9])(?:(?:sk|pk|rk|scl)_(?:live|test)_\w{8,}|gh[pousr]_\w{20,}|github_pat_\w{20,}|xox[abeoprs]-[\w-]{10,}|A[KS]IA[0-9A-Z]{16}(?![0-9A-Za-z])|AIza[\w-]{35}|sk-(?:proj|ant|svcacct|or)-[\w-]{8,}|sk-[A-Za-z0-9]{32,}|glpat-[\w-]{8,}|npm_[A-Za-z0-9]{16,}|whsec_[A-Za-z0-9+/]{16,}|hf_[A-Za-z]{24,}|dop_v1_[0-9a-f]{20,}|shp(?:at|ca|pa|ss)_[0-9a-f]{20,}|ya29\.[\w-]{20,}|sq0[a-z]{3}-[\w-]{20,}|key-[0-9a-z]{32}(?![0-9a-z]))|hooks\.slack\.com\/services\/[\w/]{10,}|(?<![\w.-])SG\.[\w-]{8,}\.[\w-]{8,}|-----BEGIN [A-Z ]{1,40}-----[^-]{0,10000}(?:-----END [A-Z ]{1,40}-----)?/g,
  },
  {
    reason: "credential",
    pattern:
      /\b(?:bearer|basic|dpop|(?<=authorization["']?[:=] {0,2})token)\s{1,4}([\w.~+/-]{16,}={0,2})(?![\w.~+/=-])/gi,
    isMeant: isToken,
  },
  {
    reason: "credential",
    pattern: /\bbasic\s{1,4}([A-Za-z0-9+/]{6,}={0,2})/gi,
    isMeant: isUserAndPassword,
  },
  {
    reason: "credential",
    isNameKept: true,
    pattern:
      /(\bauthorization: {0,2}(?:digest|oauth|negotiate|ntlm|aws4-hmac-sha256) {1,2})[^\n]{8,}/gi,
  },
  // In prose, only what looks like a secret: `password: is required` is about one.
  {
    reason: "credential",
    isNameKept: true,
    pattern:
      /((?:passw(?:or)?d|pwd|passphrase|secret|(?:api|access|account|private|shared|auth)[ _-]?(?:key|token)|(?<!(?:page|next|sync|continuation)[ _-]?)token)(?: (?:provided|given|used|value))?(?::\s{0,2}| is )["'`]?)([^\s"'`<>,;()[\]{}]{5,200})/gi,
    isMeant: isSecret,
  },
  {
    reason: "credential",
    isNameKept: true,
    pattern:
      /((?:passw(?:or)?d|passphrase|secret|(?:api|access|private|auth)[ _-]?(?:key|token)|(?<!(?:page|next|sync|continuation)[ _-]?)token) ["'`]?)([A-Za-z0-9_-]{12,200})/gi,
    isMeant: isSecret,
  },
  {
    reason: "credential",
    pattern: /\bjdbc:[a-z][\w-]{1,30}:[^\s"'<>]{3,}/gi,
  },
  {
    reason: "credential",
    pattern: /(?<![\w+.-])[a-z][a-z0-9+.-]{1,30}:\/\/[^\s/:@]{0,200}:[^\s/]{1,200}@[^\s/]{1,255}/gi,
  },
  {
    reason: "credential",
    isNameKept: true,
    pattern:
      /((?:passw(?:or)?d|pwd|passphrase|secret|credentials?|(?:api|access|account|secret|private|shared)[_-]?key|(?<!(?:page|next|sync|continuation)[_-]?)token|(?<![a-z])sig(?:nature)?|(?<=x-amz-)signature|session[_-]?id)["']?\s{0,2}=\s{0,2})(?!\[withheld\]|\*)(?:"[^"\n]{1,400}"|'[^'\n]{1,400}'|[^\s"'&;,<>)]+)/gi,
  },
  {
    reason: "credential",
    isNameKept: true,
    pattern:
      /((?:passw(?:or)?d|pwd|passphrase|secret|credentials?|(?:api|access|account|secret|private|shared)[_-]?key|(?<!(?:page|next|sync|continuation)[_-]?)token|authorization|jwt)\\?["']\s{0,2}:\s{0,2})(?:\\?"[^"\n]{1,400}"|'[^'\n]{1,400}'|[\w.+/-]+)/gi,
  },
  {
    reason: "credential",
    isNameKept: true,
    pattern:
      /(?<![\w-])((?:set-)?cookie: {0,4}|(?:x-)?(?:api|auth)-(?:key|token): {0,4})(?!\[withheld\])(?:[\w.-]{1,100}=[^\n]+|(?<=(?:key|token): {0,4})\S+)/gi,
  },
  {
    reason: "exception",
    pattern:
      /(?<![\w.])(?:(?:[a-z_]\w*\.){2,}(?:[A-Z]\w*\.)*[A-Z]\w*(?:Exception|Error)\b|(?:[A-Z]\w*\.)+\w*Exception\b)|(?<![\w\\])(?:[A-Z]\w*\\{1,2})(?:(?:[A-Z]\w*\\{1,2})+\w+|\w*(?:Exception|Error)\b)|\b[A-Z]\w*Exception(?=:)|\b(?:Type|Reference|Range|Syntax|Attribute|Key|Index|Name|ZeroDivision|NoMethod|Argument|Runtime|Import|ModuleNotFound|Recursion|Assertion|OS|FileNotFound|UnicodeDecode|(?:Sequelize|Mongo|Prisma|Query)\w{0,60})Error(?=: | \()|\b(?:psycopg2?|asyncpg|pymysql|pymongo|sqlite3|sqlalchemy|redis)\.(?:[a-z]\w{0,60}\.){0,6}[A-Z]\w{1,100}|\b(?:[A-Z]\w{0,60}::){1,8}[A-Z]\w{0,60}(?:Error|Exception|NotFound|Invalid|NotUnique|Timeout|Violation)\b/g,
  },
  {
    reason: "internal-address",
    pattern:
      /(?:\bhttps?:\/\/)?(?<![\w.]|\bv(?:ersion)? )(?:10(?:\.\d{1,3}){3}|127(?:\.\d{1,3}){3}|0\.0\.0\.0|192\.168(?:\.\d{1,3}){2}|169\.254(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])(?:\.\d{1,3}){2})(?::\d{1,5})?(?!\.?\d)|\[?(?<![\w:])(?:::1|(?:0{1,4}:){7}0{0,3}1|(?:f[cd][0-9a-f]{2}|fe80):(?:[0-9a-f]{0,4}:){1,6}[0-9a-f]{0,4})(?:\]?:\d{1,5})?(?![\w:])\]?/gi,
  },
  {
    reason: "internal-address",
    pattern:
      /(?:\bhttps?:\/\/)?(?<![\w.-])(?:(?:[\w-]+\.)*localhost(?![\w.-]*\w)|(?:[\w-]+\.)+(?:local|internal|lan|corp|intranet|svc|localdomain|home\.arpa)(?![\w-])(?:\.[\w-]+)*)(?::\d{1,5})?/gi,
  },
  {
    reason: "internal-address",
    pattern: /(?<![\w+.-])[a-z][a-z0-9+]{1,15}:\/\/[a-z][\w-]*:\d{1,5}(?![\w.])/gi,
  },
  {
    reason: "internal-address",
    isNameKept: true,
    pattern:
      /(\b(?:Data Source|Server|Addr(?:ess)?)=)[^;"'\n]{1,200}(?=;\s?(?:Initial Catalog|Database)=)/gi,
  },
  {
    reason: "internal-address",
    isNameKept: true,
    pattern: /(\bgetaddrinfo (?:ENOTFOUND|EAI_AGAIN) )[^\s[]+/g,
  },
  // On the server: below the roots of a system anything, else what names a file.
  {
    reason: "exception",
    pattern:
      /(?<=^|[\s"'<>|:()[\],;=])(?<!\b(?:GET|PUT|POST|HEAD|PATCH|DELETE|OPTIONS) )\/(?:(?:(?:private\/)?var|etc|usr|srv|root|proc)\/[^\s"'<>|:()[\],;=]+|(?:home|opt|app|Users|tmp|data|mnt|workspace|Library|Volumes)\/[^\s"'<>|:()[\],;=]*\.[A-Za-z]\w{0,7}(?![^\s"'<>|:()[\],;=]))(?::\d{1,7}){0,2}|(?<![\w~])~\/[^\s"'<>|)]+|\bfile:\/\/[^\s"'<>|)]+|(?<!\w)[A-Za-z]:\\[^\s"'<>|]+|(?<![\w\\])\\\\[\w.-]+\\[^\s"'<>|]+/g,
  },
];
