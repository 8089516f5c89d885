import type { TextRule } from "./text-rule.ts";

/** Stack traces: with what stands behind them there is nothing that a client needs. */
export const STACK_RULES: readonly TextRule[] = [
  // JavaScript, Java, .NET.
  {
    reason: "stack-trace",
    isToEnd: true,
    pattern:
      /(?:^|\s)at (?:async |new )?(?:[\w.-]{0,60}(?:@[\w.-]{1,40})?\/{1,2})?(?:[\w$<>[\]`+]{1,100}\.){1,12}[\w$<>[\]`+]{1,100}\(|(?:^|\s)at (?:(?:async |new )?[\w$.<>[\] ]{1,120} \()?(?:node:[\w/.-]{1,200}|(?:[^\s():]{1,200}:\/\/)?[^\s():]{0,300}(?:\.(?:[cm]?[jt]sx?|java|kt|scala|cs|fs|vb|vue|rs|dart|swift|cc|cpp)|<anonymous>)):\d|(?:^|\s)at [\w$.<>[\] ]{1,120} \((?:native|<anonymous>|eval at )|\n[ \t]{1,16}at (?:async )?[\w$.<>]{1,200}(?: \(index \d|[ \t]{0,4}(?:\n|$))|\((?:Unknown Source|Native Method)\)/i,
  },
  // PHP, Python, Go, Rust, Ruby, Elixir, Dart, Lua, Haskell, C++.
  {
    reason: "stack-trace",
    isToEnd: true,
    pattern:
      /\bStack trace:\s{0,4}#\d|(?<!\S)#\d{1,3} (?:\{main\}|\[internal function\]|[^\s()]{1,300}\.php(?:\(\d{1,7}\))?:)|\n?Traceback \(most recent call last\)|\bFile "[^"\n]{1,300}", line \d|\bgoroutine \d{1,9} \[|(?<!\S)[^\s:]{1,300}\.go:\d{1,7} \+0x|\bpanicked at (?:'|[^\s:]{1,300}:\d)|(?<!\S)[^\s:]{1,300}:\d{1,7}:in (?:[`']|\w)|\*\* \([A-Z][\w.]{1,200}\) |\bstack (?:backtrace|traceback):|\bCallStack \(from |(?<!\S)#\d{1,3}\s{1,8}\S{1,200} \((?:package|dart|file):|\n\s{1,6}\d{1,3}: [\w:<>{}]{1,200}\n\s{1,20}at |\bexited in: [A-Z]|\bterminate called after throwing/,
  },
];

/** Names of exceptions, classes and files of a program. */
export const EXCEPTION_RULES: readonly TextRule[] = [
  // What follows the name of the exception here is a host.
  {
    reason: "internal-address",
    isNameKept: true,
    pattern: /(\bUnknownHostException: )(?!(?:\[|%5B)withheld)[^\s:,;)]{1,253}/g,
  },
  {
    reason: "exception",
    pattern:
      /(?<![\w.])(?:(?:[a-z_]\w*\.){1,12}(?:[A-Z]\w*\.)*[A-Z]\w*(?:Exception|Error)\b|(?:[a-z_]\w*\.){1,12}(?:exceptions|errors|exc)\.[A-Z]\w+|(?:[A-Z]\w*\.)+\w*Exception\b)|(?<![\w\\])(?:[A-Z]\w*\\{1,2})(?:(?:[A-Z]\w*\\{1,2})+\w+|\w*(?:Exception|Error)\b)|\b[A-Z]\w*Exception(?=:)|\b(?:Type|Reference|Range|Syntax|Attribute|Key|Index|Name|ZeroDivision|NoMethod|Argument|Runtime|UnboundLocal|OutOfMemory|StackOverflow|Import|ModuleNotFound|Recursion|Assertion|OS|FileNotFound|UnicodeDecode|(?:Sequelize|Mongo|Prisma|Query)\w{0,60})Error(?=: | \()|\b(?:psycopg2?|asyncpg|pymysql|pymongo|sqlite3|sqlalchemy|redis)\.(?:[a-z]\w{0,60}\.){0,6}[A-Z]\w{1,100}|\b(?:[A-Z]\w{0,60}::){1,8}\w{0,60}(?:Error|Exception|NotFound|Invalid|NotUnique|Timeout|Violation)\b/g,
  },
  // Classes and functions of a program, as deserializers, loaders and symbols spell them.
  {
    reason: "exception",
    pattern:
      /(?<![\w.])(?:(?:javax?|jakarta|kotlin|scala|org\.(?:springframework|hibernate|apache|postgresql)|com\.(?:fasterxml|mysql|zaxxer))\.|(?<=\b(?:class|type|interface|enum|instance of|chain:|invoke) [`'"[]?|->)[a-z]\w{0,60}\.)(?:[a-z_]\w{0,60}\.){0,10}[A-Z][\w$]*(?:\.[a-z]\w{0,100}\(\))?|(?<![\w.])(?:com|org|net|io)\.(?:[a-z_]\w{0,60}\.){1,10}[A-Z][\w$]{0,100}(?:\.[a-z]\w{0,100}(?:\(\)|(?=, parameter\b))|@[0-9a-f]{4,16}\b|(?=\["|\[\d|(?: and [\w.$]{1,200})? (?:are|is) in (?:unnamed |module)))|\bstd::\w+|(?<![\w:])[a-z_]\w{0,60}(?:::[\w{}<>]{1,60}){2,12}|(?<![\w./-])[\w./-]{1,300}\.\(\*\w{1,100}\)(?:\.\w{1,100})?/g,
  },
  // The same in the sentences of .NET, Python and Ruby.
  {
    reason: "exception",
    isNameKept: true,
    pattern:
      /(\b(?:(?:for|of|to|load|entity|activate) type|attempting to activate|initializer for|assembly|Object name:) ['"`]|\buninitialized constant )(?!Edm\.|System\.)[A-Z]\w{0,60}(?:(?:[.+]|::)[A-Z]\w{0,60}){1,12}(?=['"`,\s)]|$)/g,
  },
  {
    reason: "exception",
    pattern: /<[\w.]{1,200} (?:object|instance) at 0x[0-9a-f]{4,16}>|#<[A-Z][\w:]{1,200}(?=[:> ])/g,
  },
  // Where in its sources: a file of code and a line.
  {
    reason: "exception",
    pattern:
      /(?<![\w./\\@-])[\w./\\@-]{1,400}\.(?:go|rs|py|rb|php|java|kts?|scala|cs|fs|vb|[cm]?[jt]sx?|vue|exs?|erl|lua|hs|swift|dart|p[lm])(?::\d{1,7}(?::\d{1,7})?|\(\d{1,7}\)|["']?,? (?:on |at )?line \d{1,7})(?!\w)|\b(?:node_modules|(?:site|dist)-packages|src\/main\/(?:java|kotlin|scala|resources))[/\\][^\s"'<>|:()[\],;]+|\bwebpack(?:-internal)?:\/{2,3}[^\s"'<>|()]+/g,
  },
];

/** Files on the server. */
export const FILE_RULES: readonly TextRule[] = [
  // On the server: below the roots of a system anything, else what names a file.
  {
    reason: "exception",
    pattern:
      /(?<=^|[\s"'<>|:()[\],;=])(?<!\b(?:GET|PUT|POST|HEAD|PATCH|DELETE|OPTIONS) )\/(?:(?:(?:private\/)?(?:var|tmp)|etc|usr|srv|root|proc|rustc|run\/secrets)\/[^\s"'<>|:()[\],;=]+|(?:home|opt|app|Users|data|mnt|go|builds|workspace|Library|Volumes)\/[^\s"'<>|:()[\],;=]*\.[A-Za-z]\w{0,7}(?![^\s"'<>|:()[\],;=]))(?::\d{1,7}){0,2}|(?<![\w~])~\/[^\s"'<>|)]+|\bfile:\/\/[^\s"'<>|)]+|(?<!\w)(?:[A-Za-z]:\\|[A-Z]:\/(?!\/))[^\s"'<>|]+|(?<![\w\\])\\\\[\w.-]+\\[^\s"'<>|]+/g,
  },
  {
    reason: "exception",
    isNameKept: true,
    pattern:
      /(\bno such file or directory(?:, \w{1,12}|:| @ \w{1,30} -) ['"]?)(?!(?:\[|%5B)withheld)[^\s'"]+/gi,
  },
];
