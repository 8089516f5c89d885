import { checks, isCheckName, type CheckName, type CheckResult } from "./checks.ts";
import { formatFinding } from "./finding.ts";
import { root } from "./root.ts";
import { readWorkspace } from "./workspace.ts";

/** A file that does not parse ends a check early: that is its finding. */
async function runCheck(name: CheckName): Promise<CheckResult> {
  try {
    return await checks[name](readWorkspace(root));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const where = `check ${name}`;
    const findings = [{ where, expected: "files that parse", found: error.message }];
    return { findings, note: "ended early" };
  }
}

const names = process.argv.slice(2);
const unknown = names.find((name) => !isCheckName(name));
if (names.length === 0 || unknown !== undefined) {
  const problem = unknown === undefined ? "no check named" : `no check is named ${unknown}`;
  console.error(`${problem}; there are: ${Object.keys(checks).join(", ")}`);
  process.exitCode = 2;
} else {
  for (const name of names.filter(isCheckName)) {
    const { findings, note } = await runCheck(name);
    for (const finding of findings) console.error(formatFinding(finding));
    console.log(`${name}: ${findings.length === 0 ? "ok" : `${findings.length} wrong`} (${note})`);
    if (findings.length > 0) process.exitCode = 1;
  }
}
