import type { TextRule } from "./text-rule.ts";

/** Statements, and what databases say. */
export const SQL_RULES: readonly TextRule[] = [
  // Statements that only SQL writes in this way, or in capitals.
  {
    reason: "sql",
    isToEnd: true,
    pattern:
      /\b(?:SELECT\s(?:(?!SELECT\b)[^;:]){1,400}?\sFROM\s+(?!(?:THE|YOUR|THIS|THESE|THOSE|OUR|AN?|EACH)\b)[`"[(\w]|DELETE\s+FROM\s+(?!(?:THE|YOUR|THIS|THESE|THOSE|OUR|AN?|EACH)\b)[`"[\w]|INSERT\s+INTO\s+[`"[\w.\]]{1,100}\s*(?:\(|VALUES|SELECT)|UPDATE\s+[`"[\w.\]]{1,100}(?:\s+(?:AS\s+)?\w{1,60})?\s+SET\s+[`"[\w.\]]{1,100}\s*=|MERGE\s+INTO\s+[`"[\w]|(?:DROP|ALTER|TRUNCATE|CREATE)\s+TABLE\s)/,
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
      /\bSQLSTATE\[?\w{1,12}|\bORA-\d{5}\b|\bviolates (?:unique|foreign key|check|not-null|exclusion) constraint\b|\bDuplicate entry '|\bKey \([^()\n]{1,200}\)=\(|\b(?:UNIQUE|NOT NULL|FOREIGN KEY|CHECK|PRIMARY KEY) constraint failed\b|\berror in your SQL syntax\b|\bE11000 duplicate key\b|\bno such (?:table|column): |\bUnknown column '|\b(?:relation|column|table|function|schema|database|role) "[^"\n]{1,100}" does not exist|\bTable '[^'\n]{1,100}' doesn't exist|\b[Ss]yntax error at or near|\bIncorrect syntax near (?:'|the keyword )|\bInvalid column name '|\bCannot insert the value NULL into|\bstatement conflicted with the [A-Z]|\bUnclosed quotation mark after|\bCannot open database "|\bAccess denied for user (?:'[^'\n]{1,100}'@|[\w.-]{1,100}@)|\bLogin failed for user '[^'\\\n]{1,100}\\|\bdatabase credentials for [`'"]|\[WHERE [`"]\w|\bpassword authentication failed for user |\bdeadlock (?:detected|found when)|\bLock wait timeout exceeded|\bcould not execute (?:statement|query|batch)|\bFailing row contains|\bduplicate key value|\bTable \w{1,60}\.\w{1,60} does(?:n't| not) exist|\bcolumn [\w.]{1,100}\.\w{1,100} does not exist|\bInvalid object name '|\bCannot insert duplicate key|\bViolation of (?:UNIQUE|PRIMARY|FOREIGN) KEY/i,
  },
];
