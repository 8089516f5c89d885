export { rowsBelow } from "./rows-below.ts";
export { testNamesExports } from "./test-names-exports.ts";
