import { isSecret, isToken, isUserAndPassword } from "./secret-text.ts";
import type { TextRule } from "./text-rule.ts";

/** Secrets: by their shape, or by the name before them. */
export const CREDENTIAL_RULES: readonly TextRule[] = [
  // Keys of well-known shapes.
  {
    reason: "credential",
    pattern:
      /(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?|(?<![A-Za-z0-9])(?:(?:sk|pk|rk|scl)_(?:live|test)_\w{8,}|gh[pousr]_\w{20,}|github_pat_\w{20,}|(?:xox[abeoprs]|xapp)-[\w-]{10,}|A[KS]IA[0-9A-Z]{16}(?![0-9A-Za-z])|AIza[\w-]{35}|sk-(?:proj|ant|svcacct|or)-[\w-]{8,}|sk-[A-Za-z0-9]{32,}|glpat-[\w-]{8,}|npm_[A-Za-z0-9]{16,}|pypi-\w[\w-]{30,}|GOCSPX-[\w-]{16,}|hv[sbr]\.[\w-]{16,}|(?<![\w.])s\.(?=[A-Za-z]{0,63}\d|(?<=token:? s\.))[A-Za-z0-9]{16,64}(?![\w.(@])|dapi[0-9a-f]{32}|SK[0-9a-f]{32}|\w{3}\dQ~[\w.~-]{30,}|\d{8,10}:AA[\w-]{30,}|dp\.[a-z]{2}\.(?:\w{1,30}\.)?\w{30,}|[a-z]{2,10}_(?:api|secret|prod|pat)_\w{20,}|pi_\w{8,60}_secret_\w{8,}|whsec_[A-Za-z0-9+/]{16,}|hf_[A-Za-z]{24,}|dop_v1_[0-9a-f]{20,}|shp(?:at|ca|pa|ss)_[0-9a-f]{20,}|ya29\.[\w-]{20,}|sq0[a-z]{3}-[\w-]{20,}|key-[0-9a-z]{32}(?![0-9a-z]))|hooks\.slack\.com\/services\/[\w/]{10,}|\/api\/webhooks\/\d{8,}\/[\w-]{10,}|(?<![\w.-])SG\.[\w-]{8,}\.[\w-]{8,}|-----BEGIN [A-Z ]{1,40}-----[^-]{0,10000}(?:-----END [A-Z ]{1,40}-----)?/g,
  },
  {
    reason: "credential",
    pattern:
      /\b(?:bearer|basic|dpop|(?<=authorization["']?[:=] {0,2})token)(?:\s|%20){1,4}([\w.~+/-]{8,}={0,2})(?![\w.~+/=-])/gi,
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
      /((?:passw(?:or)?d|pwd|passphrase|secret|(?:api|access|account|private|secret|shared|auth)[ _-]?(?:key|token)(?:_base)?|(?<!(?:page|next|sync|continuation)[ _-]?)token)(?: (?:provided|given|used|value))?(?::\s{0,2}| (?:is|was) )["'`]?)([^\s"'`<>,;()[\]{}]{5,200})/gi,
    isMeant: isSecret,
  },
  {
    reason: "credential",
    isNameKept: true,
    pattern:
      /((?:passw(?:or)?d|passphrase|secret|(?:api|access|private|auth)[ _-]?(?:key|token)|(?<!(?:page|next|sync|continuation)[ _-]?)token) ["'`]?)([A-Za-z0-9_-]{12,200})/gi,
    isMeant: isSecret,
  },
  // A password in quotes, and one in what languages print of their maps: `map[password:a]`, `{Password:a}`, `<password>a</password>`.
  {
    reason: "credential",
    isNameKept: true,
    pattern: /(\b(?:password|passphrase) )(?:"[^"\n]{1,200}"|'[^'\n]{1,200}'|`[^`\n]{1,200}`)/gi,
  },
  {
    reason: "credential",
    isNameKept: true,
    pattern:
      /((?:password|passwd|passphrase|secret|(?:api|access|private)_?key|(?<!(?:page|next|sync|continuation)_?)token):)(?!(?:\[|%5B)withheld)[^\s"'{}[\]:,;<>]{1,200}(?=[\]}]|\s\w{1,60}:\S)/gi,
  },
  {
    reason: "credential",
    isNameKept: true,
    pattern:
      /(<(?:\w{1,30}:)?\w{0,40}(?:password|passwd|passphrase|secret|token|(?:api|access|private)_?key)>)(?!(?:\[|%5B)withheld)[^<]{1,400}(?=<\/)/gi,
  },
  // Go's `app:hunter2@tcp(db:3306)/shop`.
  {
    reason: "credential",
    isNameKept: true,
    pattern:
      /((?<=[^\s"'`=(,:@]):)[^\s"'`]{0,100}@(?:tcp6?|udp6?|unix|(?=\([^()\s]{1,200}:\d))\([^()\s]{1,255}\)/g,
  },
  {
    reason: "credential",
    pattern: /\bjdbc:[a-z][\w-]{1,30}:[^\s"'<>]{3,}/gi,
  },
  {
    reason: "credential",
    pattern: /(?<![\w+.-])[a-z][a-z0-9+.-]{1,30}:\/\/[^\s/:@]{0,200}:[^\s/]{1,200}@[^\s/]{1,255}/gi,
  },
  // A key for a user name: `https://9f8e7d6c5b4a@sentry.example.org/4`.
  {
    reason: "credential",
    isNameKept: true,
    pattern: /((?<![\w+.-])[a-z][a-z0-9+.-]{1,30}:\/\/)(?!%5Bwithheld)[\w.~%-]{12,200}(?=@[\w[])/gi,
  },
  {
    reason: "credential",
    isNameKept: true,
    pattern:
      /((?:passw(?:or)?d|pwd|passphrase|secret|credentials?|(?:api|access|account|secret|private|shared)[_-]?key|(?<!(?:page|next|sync|continuation)[_-]?)token|(?<![a-z])sig(?:nature)?|(?<=x-(?:amz|goog)-)signature|sess(?:ion)?[_-]?id|authorization|(?<=_|db)pass|(?<![a-z])pass(?!=(?:\d{1,4}|[a-z]{1,30})(?![^\s"'&;,<>)]))|(?=pass=)(?<=\b(?:user(?:name)?|login|uid)=[^\s;,&]{1,100}[\s;,&]{1,2})pass)["']?\s{0,2}=>?\s{0,2})(?!(?:\[|%5B)withheld|\*|(?:required|missing|invalid|expired|null|none|undefined|true|false|string)\b)(?:(?:bearer|basic|token)(?:\s|%20))?(?:"[^"\n]{1,400}"|'[^'\n]{1,400}'|[^\s"'&;,<>)]+)/gi,
  },
  // What a dump of the environment holds.
  {
    reason: "credential",
    isNameKept: true,
    pattern: /((?<!\w)[A-Z][A-Z0-9_]{1,60}_KEY=["']?)(?!(?:\[|%5B)withheld)[^\s"';,]{4,400}/g,
  },
  // JSON within a text; without quotes it is a number, or else prose: `Field "password": required`.
  {
    reason: "credential",
    isNameKept: true,
    pattern:
      /((?:passw(?:or)?d|pwd|passphrase|secret|credentials?|(?:api|access|account|secret|private|shared)[_-]?key|(?<!(?:page|next|sync|continuation)[_-]?)token|authorization|cookie|jwt)\\?["']\s{0,2}:\s{0,2})(?:\\?"[^"\n]{1,400}"|'[^'\n]{1,400}'|\d[\d.]{3,40}(?![\w.-])|(?=[\d.+/-]{0,60}[a-z])(?=[a-z_.+/-]{0,60}\d)(?![a-z]{1,60}[-_.]\d{1,6}\b|\d{4}-\d\d)[\w.+/-]{5,400})/gi,
  },
  {
    reason: "credential",
    isNameKept: true,
    pattern:
      /(?<![\w-])((?:set-)?cookie: {0,4}|(?:x-)?(?:api|auth)-(?:key|token): {0,4})(?!(?:\[|%5B)withheld)(?:[\w.-]{1,100}=[^\n]+|(?<=(?:key|token): {0,4})\S+)/gi,
  },
  // What OAuth puts into URLs for once; the codes of errors are words and numbers.
  {
    reason: "credential",
    isNameKept: true,
    pattern: /([?&]code=(?=[\w.~/%-]{16})|\b(?:client_)?assertion=)([\w.~/%-]{8,})/gi,
    isMeant: isToken,
  },
];
