import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { buildStage, makeStage, packStage } from "@api-errors/internal-artifacts";
import { makeVectors, portablePackages } from "./make-vectors.ts";
import { writeProgram } from "./program.ts";

/**
 * Packs every package into a folder, with the program that runs on every runtime: `pack-all FOLDER`. There,
 * `npm install` and `node main.js` are all that another machine needs.
 */
const target = resolve(process.argv[2] ?? "packed");
const stage = await makeStage();
await buildStage(stage);
const tarballs = await packStage(stage);
const portable = tarballs.filter(({ name }) => portablePackages.includes(name));
const forServers = tarballs.filter((tarball) => !portable.includes(tarball));
const { folder } = await writeProgram(portable, forServers, await makeVectors());

mkdirSync(target, { recursive: true });
cpSync(folder, target, {
  recursive: true,
  filter: (path) => basename(path) !== "node_modules",
});
const dependencies: Record<string, string> = {};
for (const { name, path } of tarballs) {
  copyFileSync(path, join(target, basename(path)));
  dependencies[name] = `file:./${basename(path)}`;
}
const manifestPath = join(target, "package.json");
const manifest = JSON.parse(readFileSync(manifestPath, "utf8")) as object;
writeFileSync(manifestPath, `${JSON.stringify({ ...manifest, dependencies }, undefined, 2)}\n`);
rmSync(stage.root, { recursive: true, force: true });
console.log(`${tarballs.length} tarballs and the program in ${target}`);
