export { buildScantrust } from "./build.ts";
export type { ScantrustFieldMessages, ScantrustInit, ScantrustInitFor } from "./build.ts";
export { catalog, statuses } from "./catalog.ts";
export type { ConflictDialect, DetailDialect, ScantrustCodes } from "./codes.ts";
export { explain } from "./explain.ts";
export { formats } from "./format.ts";
export type { ScantrustConflictFormat, ScantrustDetailFormat, ScantrustFields } from "./format.ts";
export { parseScantrust } from "./parse.ts";
export type {
  ScantrustConflict,
  ScantrustDetail,
  ScantrustDocument,
  ScantrustError,
} from "./parse.ts";
export { scantrust } from "./scantrust.ts";
export type { Scantrust } from "./scantrust.ts";
