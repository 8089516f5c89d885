import type { Package, Workspace } from "../workspace.ts";
import { publicExports, type PublicExport } from "./public-exports.ts";

const SECTIONS: readonly (readonly [kind: PublicExport["kind"], title: string])[] = [
  ["function", "Functions"],
  ["value", "Values"],
  ["type", "Types"],
];

/** The reference of one package as Markdown: every export with its signature and what its docstring says. */
export function renderReference(workspace: Workspace, entry: Package): string {
  const exported = publicExports(workspace, entry);
  const paths = [...new Set(exported.map(({ from }) => from))];
  const up = "../../";
  const lines = [
    `# ${entry.name}`,
    "",
    `${entry.manifest.description ?? ""}. The [README](${up}${entry.folder}/README.md) shows how to use it; this is written from the docstrings by \`pnpm reference\`.`,
  ];
  for (const path of paths) {
    if (paths.length > 1) lines.push("", `## \`${path}\``);
    for (const [kind, title] of SECTIONS) {
      const section = exported.filter((found) => found.from === path && found.kind === kind);
      if (section.length === 0) continue;
      lines.push("", `## ${title}${path === entry.name ? "" : ` of \`${path}\``}`);
      for (const { name, signatures, docstring, where } of section) {
        const [file, line] = where.split(":");
        lines.push("", `### ${name}`, "", docstring ?? "");
        lines.push("", "```ts", signatures.join("\n\n"), "```");
        lines.push("", `[Source](${up}${file ?? ""}#L${line ?? ""})`);
      }
    }
  }
  return `${lines.join("\n").replace(/\n{3,}/g, "\n\n")}\n`;
}

/** What lists the references of all packages. */
export function renderReferenceIndex(packages: readonly Package[]): string {
  const lines = packages.map(
    ({ name, manifest }) => `- [${name}](${fileOf(name)}): ${manifest.description ?? ""}`,
  );
  return [
    "# API reference",
    "",
    "One page for each package, written by `pnpm reference`.",
    "",
    ...lines,
    "",
  ].join("\n");
}

/** `@api-errors/problem` is `problem.md`. */
export function fileOf(name: string): string {
  return `${name.replace("@api-errors/", "")}.md`;
}
