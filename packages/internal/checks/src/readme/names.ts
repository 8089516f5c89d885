import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Finding } from "../finding.ts";
import { sourceFiles, toPosix, type Workspace } from "../workspace.ts";
import { readPage } from "./markdown.ts";

/** Pages for those who work on the project. READMEs of packages speak of APIs that are not in here. */
const PAGES = "{CONTRIBUTING,README,SECURITY}.md";
const HOW_TO = "docs/*.md";
const COMMAND = /npx -y (pnpm@[\d.]+) ([\w:-]+)/g;
const PATH = /^(?:\.\.?\/|packages\/|docs\/|src\/|\.changeset\/|\.github\/|decisions\/)[^\s*]*$/;
const FILE = /^[\w.<>-]+\.(?:ts|json|md|yml|yaml)$/;
const PLACEHOLDER = /<[A-Za-z ]+>/g;
/** `readError`, `parse<Format>(wire)`, but no word that is an everyday one too. */
const NAME = /^[a-z]+(?:[A-Z]|<)[\w<>]*(?=$|\()/;

/** Looks up every command, path, file and function that the pages for contributors name. */
export function checkNames(workspace: Workspace): readonly Finding[] {
  const { root, manifest } = workspace;
  const pages = globSync([PAGES, HOW_TO], { cwd: root }).map(toPosix).sort();
  const sources = workspace.packages.flatMap((entry) => sourceFiles(workspace, entry));
  const files = new Set(
    globSync(["*", ".ci/*", ".github/workflows/*", "packages/{core,gateway,*/*}/{*,src/**/*.ts}"], {
      cwd: root,
    }).map((path) => basename(path)),
  );
  const words = new Set<string>();
  for (const path of sources) {
    for (const [word] of readFileSync(join(root, path), "utf8").matchAll(/\w+/g)) words.add(word);
  }
  const isPath = (text: string): boolean => {
    if (!text.includes("<")) return existsSync(join(root, text));
    return globSync(text.replaceAll(PLACEHOLDER, "*"), { cwd: root }).length > 0;
  };
  const isWord = (name: string): boolean => {
    if (!name.includes("<")) return words.has(name);
    const pattern = new RegExp(`^${name.replaceAll(PLACEHOLDER, "\\w+")}$`);
    return [...words].some((word) => pattern.test(word));
  };

  return pages.flatMap((page) => {
    const { inlineCode, blocks } = readPage(readFileSync(join(root, page), "utf8"));
    const findings: Finding[] = [];
    for (const { text, line } of [...inlineCode, ...blocks]) {
      const where = `${page}:${line}`;
      for (const [, pnpm, script = ""] of text.matchAll(COMMAND)) {
        const isScript = Object.hasOwn(manifest.scripts ?? {}, script) || script === "install";
        if (!isScript)
          findings.push({ where, expected: "a script of package.json", found: script });
        if (pnpm !== manifest.packageManager) {
          const expected = `${manifest.packageManager ?? ""}, as in package.json`;
          findings.push({ where, expected, found: pnpm ?? "" });
        }
      }
    }
    for (const { text, line } of inlineCode) {
      const where = `${page}:${line}`;
      // Paths below `src` are those of any package.
      if (PATH.test(text) && !text.startsWith("../") && !text.startsWith("src/")) {
        if (!isPath(text)) findings.push({ where, expected: "a path that exists", found: text });
      } else if (FILE.test(basename(text)) && !/^[xX]\./.test(text)) {
        const known = [...files].some((file) => matches(file, basename(text)));
        if (!known) findings.push({ where, expected: "a file of some package", found: text });
      }
      const [name] = NAME.exec(text) ?? [];
      if (name !== undefined && !isWord(name)) {
        findings.push({ where, expected: "a name that the source has", found: name });
      }
    }
    return findings;
  });
}

function matches(file: string, text: string): boolean {
  if (!text.includes("<")) return file === text;
  const pattern = text.replaceAll(".", String.raw`\.`).replaceAll(PLACEHOLDER, "[\\w-]+");
  return new RegExp(`^${pattern}$`).test(file);
}
