import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import type { Finding } from "../finding.ts";
import { publishedPackages, type Package, type Workspace } from "../workspace.ts";
import { readCodeBlocks } from "./code-blocks.ts";
import { readPage, type Heading } from "./markdown.ts";

/** What each README has, in this order; what a package has of its own stands between them. */
const SECTIONS = [
  "Contents",
  "What is this?",
  "When should I use this?",
  "Install",
  "Use",
  "API",
  "Types",
  "Compatibility",
  "Security",
  "Related",
  "License",
] as const;

/** Holds the README of each published package to the same sections, and its contents to what follows. */
export function checkSections(workspace: Workspace): readonly Finding[] {
  return publishedPackages(workspace).flatMap((entry) => {
    const where = posix.join(entry.folder, "README.md");
    const path = join(workspace.root, where);
    return existsSync(path) ? wrongIn(entry, where, readFileSync(path, "utf8")) : [];
  });
}

function wrongIn(entry: Package, where: string, text: string): readonly Finding[] {
  const page = readPage(text);
  const sections = page.headings.filter(({ depth }) => depth === 2);
  const findings: Finding[] = [];
  const title = page.headings[0];
  if (title?.text !== entry.name || title.depth !== 1) {
    findings.push({ where, expected: `# ${entry.name}`, found: title?.text ?? "no heading" });
  }
  const known = sections.map(({ text }) => text).filter((text) => isKnown(text));
  if (known.join() !== SECTIONS.join()) {
    const expected = `these sections in this order: ${SECTIONS.join(", ")}`;
    findings.push({ where, expected, found: known.join(", ") || "none" });
  }
  findings.push(...wrongContents(where, sections, page.links));
  findings.push(...wrongInstall(entry, where, text));
  return findings;
}

/** The package itself is installed in one line; what its examples import beside that is named with it. */
function wrongInstall({ name }: Package, where: string, text: string): readonly Finding[] {
  const [, section = ""] = /^## Install$(.*?)^## /ms.exec(text) ?? [];
  const [, install = ""] = /^npm install (.+)$/m.exec(section) ?? [];
  const findings: Finding[] = [];
  if (!install.split(" ").includes(name)) {
    findings.push({ where, expected: `npm install ${name}`, found: install || "none" });
  }
  const imported = readCodeBlocks(text).blocks.flatMap(({ code }) =>
    [...code.matchAll(/\bfrom "((?:@[\w-]+\/)?[\w-]+)/g)].map(([, other = ""]) => other),
  );
  const named = new Set([...install.split(" "), ...(section.match(/(?<=`)[^`\s]+(?=`)/g) ?? [])]);
  for (const other of new Set(imported)) {
    if (named.has(other) || other === "node") continue;
    findings.push({ where, expected: `${other} named below Install`, found: [...named].join(" ") });
  }
  return findings;
}

/** The links below "Contents" are the sections that follow it. */
function wrongContents(
  where: string,
  sections: readonly Heading[],
  links: readonly { readonly url: string; readonly line: number }[],
): readonly Finding[] {
  const [contents, ...rest] = sections;
  const first = rest[0];
  if (contents?.text !== "Contents" || !first) return [];
  const listed = new Set(
    links.filter(({ line }) => line > contents.line && line < first.line).map(({ url }) => url),
  );
  return rest
    .filter(({ anchor }) => !listed.has(`#${anchor}`))
    .map(({ text, line }) => ({
      where: `${where}:${line}`,
      expected: "a section that is listed below Contents",
      found: text,
    }));
}

function isKnown(text: string): boolean {
  return SECTIONS.some((section) => section === text);
}
