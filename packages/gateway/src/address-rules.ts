import type { TextRule } from "./text-rule.ts";

/** Hosts that only the upstream's own network knows, or that are meant for nobody else: databases in clouds. */
export const ADDRESS_RULES: readonly TextRule[] = [
  {
    reason: "internal-address",
    pattern:
      /(?:\bhttps?:\/\/)?(?<![\w.]|\b(?:v|version|firmware|build|release) )(?:10(?:\.\d{1,3}){3}|127(?:\.\d{1,3}){3}|0\.0\.0\.0|192\.168(?:\.\d{1,3}){2}|169\.254(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])(?:\.\d{1,3}){2})(?::\d{1,5})?(?!\.?\d)|\[?(?<![\w:])(?:::1|(?:0{1,4}:){7}0{0,3}1|(?:f[cd][0-9a-f]{2}|fe80):(?:[0-9a-f]{0,4}:){1,6}[0-9a-f]{0,4})(?:\]?:\d{1,5})?(?![\w:])\]?/gi,
  },
  {
    reason: "internal-address",
    pattern:
      /(?:\bhttps?:\/\/)?(?<![\w.-])(?:(?:[\w-]+\.)*localhost(?![\w.-]*\w)|(?:[\w-]+\.)+(?:local|internal|lan|corp|intranet|svc|localdomain|consul|home\.arpa|(?:rds|cache|redshift|docdb)\.amazonaws\.com|(?:database|redis\.cache|documents)\.(?:windows|azure)\.(?:net|com)|mongodb\.net)(?![\w-])(?:\.[\w-]+)*)(?::\d{1,5})?/gi,
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
    pattern:
      /(\bhost=)['"]?(?!(?:\[|%5B)withheld)[\w.-]{1,200}['"]?(?=,? ?port=\d|[ ;,]{1,2}(?:user|dbname|database|password|sslmode)=)/gi,
  },
  {
    reason: "internal-address",
    isNameKept: true,
    pattern:
      /(\b(?:Data Source|Server|Addr(?:ess)?)=)[^;"'\n]{1,200}(?=;\s?(?:Initial Catalog|Database|uid|User ID|pwd)=)/gi,
  },
  {
    reason: "internal-address",
    isNameKept: true,
    pattern:
      /(\b(?:getaddrinfo|query[A-Z]\w{0,8}) (?:ENOTFOUND|EAI_AGAIN|for) )[^\s[]+(?: [^\s[:]{1,253}:\d{1,5})?/g,
  },
  // What resolvers and clients say they looked for: a name without a dot, or an address with a port.
  {
    reason: "internal-address",
    isNameKept: true,
    pattern:
      /(: (?=[\w-]{1,63}: (?:Name or service not known|Temporary failure in name|nodename nor servname))(?!(?:failed|error|getaddrinfo|address|host|name):)|\b(?:[Cc]ould(?: not|n't) resolve (?:host: ['"]?|hostname (?=[\w-]{1,63}: ))|[Hh]ost not found in upstream ['"]|[Cc]ould not translate host name ['"]|[Dd]atabase server at [`'"]|[Cc]onnection to server at [`'"]|[Ff]ailed to resolve ['"](?=[\w-]{1,63}(?::\d|['"] (?:after|\[)))|MySQL server (?:host|on) ['"]|running on host ['"]|lookup (?!(?:failed|error):)(?=[\w-]{1,63}(?: on |: (?:no such host|server misbehaving|i\/o timeout|Temporary failure)))|(?:[Cc]onnect(?:ing|ion)? to|[Dd]ial(?:ing)? (?:tcp|udp)[46]?|E(?:CONN[A-Z]{1,10}|TIMEDOUT|(?:HOST|NET)UNREACH)) (?:host |server )?['"`]?(?=[a-zA-Z][\w-]{0,62}:(?:80|443|\d{4,5})(?!\w|[.:]\d)|(?<=(?:udp|tcp)[46]? |connect E[A-Z]{3,12} )[\d.]{7,15}:\d)))(?:[a-zA-Z0-9][\w-]{0,62}(?![\w.-])|\d{1,3}(?:\.\d{1,3}){3})(?::\d{1,5})?/g,
  },
];
