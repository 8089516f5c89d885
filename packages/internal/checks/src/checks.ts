import { checkBuildOutput } from "./build-output.ts";
import { checkComments } from "./comments.ts";
import { checkEdges } from "./edges.ts";
import type { Finding } from "./finding.ts";
import { checkManifests } from "./manifests.ts";
import { checkReadmes } from "./readme/check-readmes.ts";
import { checkDecisions } from "./readme/decisions.ts";
import { checkLinks } from "./readme/links.ts";
import { checkNames } from "./readme/names.ts";
import { checkSections } from "./readme/sections.ts";
import { checkDocstrings } from "./reference/docstrings.ts";
import { checkReference } from "./reference/reference.ts";
import { checkSchemaReach } from "./schema-reach.ts";
import { checkWorkflows } from "./workflows.ts";
import type { Workspace } from "./workspace.ts";

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** What was looked at, in a few words. */
  readonly note: string;
}

/** The checks by name, as `pnpm check <name>` takes them. */
export const checks = {
  edges: async (workspace) => ({
    findings: [...checkEdges(workspace), ...checkSchemaReach(workspace)],
    note: `${workspace.packages.length} packages`,
  }),
  manifests: async (workspace) => ({
    findings: checkManifests(workspace),
    note: `${workspace.packages.length} packages`,
  }),
  comments: async (workspace) => ({
    findings: checkComments(workspace),
    note: `${workspace.packages.length} packages`,
  }),
  readme: async (workspace) => {
    const { findings, compiled, run, assertions } = await checkReadmes(workspace);
    const pages = [checkLinks, checkNames, checkSections, checkDecisions].flatMap((check) =>
      check(workspace),
    );
    const note = `${compiled} blocks compiled, ${run} run, ${assertions} values compared, links and names followed`;
    return { findings: [...findings, ...pages], note };
  },
  docstrings: async (workspace) => ({
    findings: checkDocstrings(workspace),
    note: "of every export",
  }),
  reference: async (workspace) => ({
    findings: checkReference(workspace),
    note: "docs/api and the table of packages",
  }),
  workflows: async (workspace) => ({
    findings: await checkWorkflows(workspace),
    note: "grammar, pins and rights",
  }),
  output: async (workspace) => ({
    findings: checkBuildOutput(workspace),
    note: "dist of every published package",
  }),
} as const satisfies Record<string, (workspace: Workspace) => Promise<CheckResult>>;

export type CheckName = keyof typeof checks;

export function isCheckName(name: string): name is CheckName {
  return Object.hasOwn(checks, name);
}
