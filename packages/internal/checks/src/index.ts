export { runCommand } from "./command.ts";
export type { CommandResult } from "./command.ts";
export type { Finding } from "./finding.ts";
export { formatFinding } from "./finding.ts";
export { readCodeBlocks } from "./readme/code-blocks.ts";
export type { CodeBlock } from "./readme/code-blocks.ts";
export { root } from "./root.ts";
export { isTestFile, publishedPackages, readWorkspace, sourceFiles, toPosix } from "./workspace.ts";
export type { Manifest, Package, Workspace } from "./workspace.ts";
