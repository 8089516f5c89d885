import { rmSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { packStage } from "./pack.ts";
import { buildStage, makeStage } from "./stage.ts";

/** Builds and packs before the first test, and throws the copy away after the last. */
export async function setup(project: TestProject): Promise<() => void> {
  const stage = await makeStage();
  await buildStage(stage);
  project.provide("tarballs", await packStage(stage));
  return () => {
    rmSync(stage.root, { recursive: true, force: true });
  };
}
