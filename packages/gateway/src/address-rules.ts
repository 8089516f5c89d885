import type { TextRule } from "./text-rule.ts";

/** Hosts that only the upstream's own network knows. */
export const ADDRESS_RULES: readonly TextRule[] = [
  {
    reason: "internal-address",
    pattern:
      /(?:\bhttps?:\/\/)?(?<![\w.]|\b(?:v|version|firmware|build|release) )(?:10(?:\.\d{1,3}){3}|127(?:\.\d{1,3}){3}|0\.0\.0\.0|192\.168(?:\.\d{1,3}){2}|169\.254(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])(?:\.\d{1,3}){2})(?::\d{1,5})?(?!\.?\d)|\[?(?<![\w:])(?:::1|(?:0{1,4}:){7}0{0,3}1|(?:f[cd][0-9a-f]{2}|fe80):(?:[0-9a-f]{0,4}:){1,6}[0-9a-f]{0,4})(?:\]?:\d{1,5})?(?![\w:])\]?/gi,
  },
  {
    reason: "internal-address",
    pattern:
      /(?:\bhttps?:\/\/)?(?<![\w.-])(?:(?:[\w-]+\.)*localhost(?![\w.-]*\w)|(?:[\w-]+\.)+(?:local|internal|lan|corp|intranet|svc|localdomain|consul|home\.arpa)(?![\w-])(?:\.[\w-]+)*)(?::\d{1,5})?/gi,
  },
  {
    reason: "internal-address",
    pattern: /(?<![\w+.-])[a-z][a-z0-9+]{1,15}:\/\/[a-z][\w-]*:\d{1,5}(?![\w.])/gi,
  },
  // A host with no dot in its name, and the ports of databases, queues and the like.
  {
    reason: "internal-address",
    pattern:
      /(?<![\w+.-])[a-z][a-z0-9+]{1,15}:\/\/(?!(?:host(?:name)?|example|domain|localhost)\b)[a-z][\w-]{1,62}(?=[/?#][\w/]|[\s"'`)\],]|$)(?:\/[^\s"'<>)\]]*)?/gi,
  },
  {
    reason: "internal-address",
    pattern:
      /(?<![\w.:/@-])[a-z][a-z0-9-]{1,62}:(?:1433|1521|2181|2379|3306|5432|5672|6379|6432|8080|8200|8443|8500|9042|9092|9200|11211|27017|50051)(?!\w|[.:]\d)/g,
  },
  {
    reason: "internal-address",
    isNameKept: true,
    pattern: /(\bhost=)['"]?(?!(?:\[|%5B)withheld)[\w.-]{1,200}['"]?(?=,? ?port=\d)/gi,
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
];
