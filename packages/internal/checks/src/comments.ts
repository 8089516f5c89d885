import type { Finding } from "./finding.ts";
import { readSource } from "./source-file.ts";
import { isTestFile, sourceFiles, type Workspace } from "./workspace.ts";

const refused: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/\b(?:v8|c8|istanbul)\s+ignore\b/i, "coverage without ignore comments"],
  [/\b(?:oxlint|eslint)-disable/i, "lint rules that hold without exceptions"],
  [/@ts-(?:ignore|nocheck)\b/i, "types that check without @ts-ignore or @ts-nocheck"],
  [/\b(?:oxfmt|prettier)-ignore\b/i, "formatting without exceptions"],
];
const refusedOutsideTests: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/@ts-expect-error\b/i, "@ts-expect-error in tests only"],
];

/** Finds comments that switch a check off. */
export function checkComments(workspace: Workspace): readonly Finding[] {
  const findings: Finding[] = [];
  for (const file of workspace.packages.flatMap((entry) => sourceFiles(workspace, entry))) {
    const { comments, lineAt } = readSource(workspace.root, file);
    const rules = isTestFile(file) ? refused : [...refused, ...refusedOutsideTests];
    for (const comment of comments) {
      // Prose may speak of these comments in backquotes; tools read them only where they stand bare.
      const bare = comment.value.replaceAll(/`[^`]*`/g, "");
      for (const [pattern, expected] of rules) {
        if (!pattern.test(bare)) continue;
        const where = `${file}:${lineAt(comment.start)}`;
        findings.push({ where, expected, found: comment.value.trim() });
      }
    }
  }
  return findings;
}
