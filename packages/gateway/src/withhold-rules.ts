import { ADDRESS_RULES } from "./address-rules.ts";
import { CREDENTIAL_RULES } from "./credential-rules.ts";
import { SQL_RULES } from "./sql-rules.ts";
import type { TextRule } from "./text-rule.ts";
import { EXCEPTION_RULES, FILE_RULES, STACK_RULES } from "./trace-rules.ts";

/** In the order in which they are applied: what takes the rest of a text along comes first. */
export const TEXT_RULES: readonly TextRule[] = [
  ...STACK_RULES,
  ...SQL_RULES,
  ...CREDENTIAL_RULES,
  ...EXCEPTION_RULES,
  ...ADDRESS_RULES,
  ...FILE_RULES,
];
