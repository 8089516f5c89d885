import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root, runCommand } from "@api-errors/internal-checks";
import { Miniflare } from "miniflare";
import { chromium as playwright } from "playwright-core";
import { bundle } from "./program.ts";
import type { Outcome } from "./suite.ts";

/** A runtime: its version, and what the program that is in a folder finds on it. */
export interface Runtime {
  readonly name: string;
  readonly run: (folder: string) => Promise<Outcome & { readonly version: string }>;
}

const modules = join(root, "packages", "internal", "runtimes", "node_modules");
const require = createRequire(import.meta.url);

/** Every version of Node among the dependencies of this package: `node-20`, … */
const nodeVersions = readdirSync(modules)
  .filter((name) => /^node-\d+$/.test(name))
  .sort();

export const runtimes: readonly Runtime[] = [
  ...nodeVersions.map((name) =>
    onCommand(name.replace("node-", "Node "), join(modules, name, "bin", "node")),
  ),
  onCommand("Deno", join(modules, "deno", "deno"), [
    "run",
    "--allow-read",
    "--no-config",
    "--node-modules-dir=manual",
    "--no-lock",
  ]),
  onCommand("Bun", join(modules, "bun", "bin", "bun.exe"), ["run"]),
  { name: "workerd", run: runOnWorkerd },
  { name: "Chromium", run: runOnChromium },
];

function onCommand(name: string, command: string, args: readonly string[] = []): Runtime {
  return {
    name,
    run: async (folder) => {
      const options = { root: folder, timeoutSeconds: 120 };
      const version = await runCommand(command, ["--version"], options);
      const { code, output } = await runCommand(command, [...args, "main.js"], options);
      if (code !== 0) throw new Error(`${name} ended with ${code}:\n${output}`);
      const outcome = JSON.parse(output.trim().split("\n").at(-1) ?? "") as Outcome;
      return { ...outcome, version: version.output.split("\n")[0] ?? "" };
    },
  };
}

async function runOnWorkerd(folder: string): Promise<Outcome & { readonly version: string }> {
  const miniflare = new Miniflare({
    modules: true,
    script: await bundle(folder, "worker.js"),
    compatibilityDate: "2026-07-01",
  });
  try {
    const body = readFileSync(join(folder, "vectors.json"), "utf8");
    const response = await miniflare.dispatchFetch("http://worker/", { method: "POST", body });
    const text = await response.text();
    if (!response.ok) throw new Error(`workerd answered ${response.status}: ${text}`);
    const { version } = require("miniflare/package.json") as { readonly version: string };
    return { ...(JSON.parse(text) as Outcome), version: `of miniflare ${version}` };
  } finally {
    await miniflare.dispose();
  }
}

async function runOnChromium(folder: string): Promise<Outcome & { readonly version: string }> {
  const { default: packed } = await import("@sparticuz/chromium");
  const browser = await playwright.launch({
    args: packed.args,
    executablePath: await packed.executablePath(),
    headless: true,
  });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundle(folder, "page.js"), type: "module" });
    const vectors = readFileSync(join(folder, "vectors.json"), "utf8");
    const outcome = await page.evaluate(async (text) => {
      const run = Reflect.get(globalThis, "runSuite") as (vectors: unknown) => Promise<unknown>;
      return run(JSON.parse(text));
    }, vectors);
    return { ...(outcome as Outcome), version: browser.version() };
  } finally {
    await browser.close();
  }
}
