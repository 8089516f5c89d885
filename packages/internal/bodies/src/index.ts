export * as botpress from "./botpress.ts";
export type { Documented } from "./documented.ts";
export * as scaleaq from "./scaleaq.ts";
export * as scaling from "./scaling.ts";
export * as scantrust from "./scantrust.ts";
export * as scopestack from "./scopestack.ts";
export { matchesOf, sourceText } from "./source-text.ts";
