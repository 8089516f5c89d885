import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import type { Finding } from "../finding.ts";
import { publishedPackages, toPosix, type Workspace } from "../workspace.ts";
import { readPage, type Page } from "./markdown.ts";

/** A page of the repository, as GitHub shows it: folders below `tree`, files below `blob`. */
const ON_GITHUB = /^https:\/\/github\.com\/api-errors\/api-errors\/(tree|blob)\/main\/([^#]*)/;
const PAGES = "{*.md,docs/*.md,decisions/*.md,packages/{core,gateway,*/*}/README.md}";

/** Follows the links between the pages of the repository, to their headings. */
export function checkLinks(workspace: Workspace): readonly Finding[] {
  const { root } = workspace;
  const published = new Set(
    publishedPackages(workspace).map(({ folder }) => posix.join(folder, "README.md")),
  );
  const pages = new Map<string, Page>();
  const pageOf = (path: string): Page => {
    const page = pages.get(path) ?? readPage(readFileSync(join(root, path), "utf8"));
    pages.set(path, page);
    return page;
  };
  return globSync(PAGES, { cwd: root })
    .map(toPosix)
    .sort()
    .flatMap((path) => {
      const { links, undefinedLinks } = pageOf(path);
      const findings: Finding[] = undefinedLinks.map(({ url, line }) => {
        return { where: `${path}:${line}`, expected: "a link that is defined below", found: url };
      });
      for (const { url, line } of links) {
        const expected = wrongIn(root, path, url, published.has(path), pageOf);
        if (expected !== undefined)
          findings.push({ where: `${path}:${line}`, expected, found: url });
      }
      return findings;
    });
}

/** What should stand instead of a link; `undefined` where it leads somewhere. */
function wrongIn(
  root: string,
  path: string,
  url: string,
  isPublished: boolean,
  pageOf: (path: string) => Page,
): string | undefined {
  const [address = "", anchor] = url.split("#");
  const [, view, inRepository] = ON_GITHUB.exec(url) ?? [];
  if (inRepository === undefined && /^[a-z]+:/.test(url)) return undefined;
  // npmjs.com knows no folder of a package above its root.
  if (isPublished && inRepository === undefined && address !== "") {
    return "an address that holds on npm: https://github.com/api-errors/api-errors/…";
  }
  const target =
    inRepository ?? (address === "" ? path : posix.join(posix.dirname(path), decodeURI(address)));
  if (!existsSync(join(root, target))) return "a file or folder that exists";
  const isFolder = statSync(join(root, target)).isDirectory();
  if (view !== undefined && isFolder !== (view === "tree")) {
    return "tree before a folder, blob before a file";
  }
  if (anchor === undefined) return undefined;
  const page = isFolder ? posix.join(target, "README.md") : target;
  if (!page.endsWith(".md") || !existsSync(join(root, page))) return "a page with headings";
  const isThere = pageOf(page).headings.some((heading) => heading.anchor === anchor);
  return isThere ? undefined : `a heading of ${page}`;
}
