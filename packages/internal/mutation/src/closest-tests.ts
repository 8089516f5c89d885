import { globSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { toPosix } from "@api-errors/internal-checks";

/**
 * The tests that are closest to each file of the source of a package: those that import it, or else those that import what
 * imports it, and so on.
 */
export function closestTests(root: string, place: string): ReadonlyMap<string, readonly string[]> {
  const files = globSync(`${place}/src/**/*.ts`, { cwd: root }).map(toPosix).sort();
  const importers = new Map<string, string[]>();
  for (const file of files) {
    const text = readFileSync(join(root, file), "utf8");
    for (const [, specifier = ""] of text.matchAll(/(?:from|import\() ?"(\.[^"]+)"/g)) {
      const target = posix.join(posix.dirname(file), specifier);
      const known = importers.get(target);
      if (known) known.push(file);
      else importers.set(target, [file]);
    }
  }
  const sources = files.filter((file) => !/\.test(?:-[a-z]+)?\.ts$/.test(file));
  return new Map(sources.map((file) => [file, closestTo(file, importers)]));
}

function closestTo(
  file: string,
  importers: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const seen = new Set([file]);
  let level: readonly string[] = [file];
  while (level.length > 0) {
    const next = [...new Set(level.flatMap((one) => importers.get(one) ?? []))];
    const tests = next.filter((one) => one.endsWith(".test.ts"));
    if (tests.length > 0) return tests;
    level = next.filter((one) => !seen.has(one));
    for (const one of level) seen.add(one);
  }
  return [];
}
