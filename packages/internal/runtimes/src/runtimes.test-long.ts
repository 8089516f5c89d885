import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { packedTarballs } from "@api-errors/internal-artifacts";
import { makeVectors, portablePackages } from "./make-vectors.ts";
import { type Program, writeProgram } from "./program.ts";
import { runtimes } from "./runtimes.ts";

const isPortable = ({ name }: { readonly name: string }): boolean =>
  portablePackages.includes(name);
const all = packedTarballs();
const tarballs = all.filter(isPortable);
/** They get one file that knows no module of a runtime; the adapters of servers are not for them. */
const WEB_ONLY = new Set(["workerd", "Chromium"]);
let program: Program;
let vectors: Awaited<ReturnType<typeof makeVectors>>;

beforeAll(async () => {
  vectors = await makeVectors();
  const forServers = all.filter((tarball) => !isPortable(tarball));
  program = await writeProgram(tarballs, forServers, vectors);
});

test("should have every runtime that is promised", () => {
  expect(runtimes.map(({ name }) => name)).toEqual([
    "Node 20",
    "Node 22",
    "Node 24",
    "Node 26",
    "Deno",
    "Bun",
    "workerd",
    "Chromium",
  ]);
});

describe.each(runtimes)("$name", ({ name, run }) => {
  test("should import every package, run the READMEs, and come to what the source comes to", async () => {
    const { version, failures, ...counts } = await run(program.folder);
    console.log(`${name}, ${version}: ${JSON.stringify(counts)}`);
    expect(failures.slice(0, 5)).toEqual([]);
    expect(counts).toEqual({
      imported: (WEB_ONLY.has(name) ? tarballs : all).length,
      programs: program.blocks,
      vectors: vectors.length,
    });
    expect(program.blocks).toBeGreaterThan(tarballs.length);
  });
});

test("should notice a package that answers otherwise", async () => {
  const path = join(program.folder, "vectors.json");
  const text = readFileSync(path, "utf8");
  const [first, ...rest] = vectors;
  writeFileSync(path, JSON.stringify([{ ...first, output: "something else" }, ...rest]));
  const { failures } = (await runtimes[0]?.run(program.folder)) ?? { failures: [] };
  writeFileSync(path, text);
  expect(failures).toHaveLength(1);
});
