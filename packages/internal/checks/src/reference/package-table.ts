import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { publishedPackages, type Package, type Workspace } from "../workspace.ts";

const START = "<!-- packages: written by `pnpm reference` -->";
const END = "<!-- /packages -->";

/** A README with the table of packages, as it should be, between its two marks. */
export function withPackageTable(readme: string, workspace: Workspace): string {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start === -1 || end < start) {
    throw new SyntaxError(`README.md: expected ${START} and ${END} around the table of packages`);
  }
  const table = packageTable(workspace);
  return `${readme.slice(0, start)}${START}\n\n${table}\n\n${readme.slice(end)}`;
}

function packageTable(workspace: Workspace): string {
  const sizes = readSizes(workspace.root);
  const rows = publishedPackages(workspace).map((entry) => [
    `[\`${entry.name}\`](${entry.folder})`,
    entry.manifest.description ?? "",
    entry.manifest.version ?? "",
    ...sizeCells(entry, sizes),
  ]);
  const head = ["package", "what it is for", "version", "its main import", "bytes"];
  const table = [head, ...rows];
  const widths = head.map((_, column) =>
    Math.max(3, ...table.map((row) => (row[column] ?? "").length)),
  );
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, i) => pad(row[i] ?? "", width, i === 4)).join(" | ")} |`;
  const rule = widths.map((width, i) =>
    i === 4 ? `${"-".repeat(width - 1)}:` : "-".repeat(width),
  );
  return [line(head), `| ${rule.join(" | ")} |`, ...rows.map(line)].join("\n");
}

/** What most applications import of a package, and what it weighs with all that it needs, as recorded. */
function sizeCells(entry: Package, sizes: ReadonlyMap<string, number>): readonly string[] {
  const short = entry.name.replace("@api-errors/", "");
  const names = [...sizes.keys()]
    .filter((name) => name.startsWith(`${short} › `))
    .map((name) => name.slice(short.length + 3));
  const parsers = names.filter(
    (name) => /^parse[A-Z]/.test(name) && names.includes(name.replace("parse", "is")),
  );
  const wanted: Partial<Record<Package["kind"], string | undefined>> = {
    core: "readError",
    gateway: "createTranslator",
    format: parsers.find((name) => name !== "parseDialect"),
    api: names.find((name) => /^parse[A-Z]/.test(name)),
  };
  const main = wanted[entry.kind];
  const bytes = main === undefined ? undefined : sizes.get(`${short} › ${main}`);
  if (main === undefined || bytes === undefined) return ["", ""];
  return [`\`${main}\``, bytes.toLocaleString("en-US")];
}

function readSizes(root: string): ReadonlyMap<string, number> {
  const path = join(root, "packages", "internal", "bench", "ceilings.json");
  if (!existsSync(path)) return new Map();
  const recorded = JSON.parse(readFileSync(path, "utf8")) as Readonly<
    Record<string, { readonly measured: number }>
  >;
  return new Map(Object.entries(recorded).map(([name, { measured }]) => [name, measured]));
}

function pad(text: string, width: number, toTheRight: boolean): string {
  return toTheRight ? text.padStart(width) : text.padEnd(width);
}
