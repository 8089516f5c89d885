import { readFileSync } from "node:fs";
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The modules below one folder: loaded as often as asked, each time all of them anew. */
let folder = "";
let generation = 0;
let counts = true;
const sources = new Map<string, string>();
/** What each module imports, by URL. */
const imports = new Map<string, Set<string>>();

const double = new URL("./vitest.ts", import.meta.url).href;

/** From now on, modules below the folder can be loaded anew, and `vitest` is what stands in for it. */
export function watchModules(root: string): void {
  folder = pathToFileURL(`${root}/`).href;
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === "vitest" && context.parentURL !== double) {
        return { url: double, shortCircuit: true };
      }
      const found = next(specifier, context);
      if (!isOurs(found.url)) return found;
      const url = plain(found.url);
      const parent = context.parentURL && plain(context.parentURL);
      if (parent) {
        const known = imports.get(parent);
        if (known) known.add(url);
        else imports.set(parent, new Set([url]));
      }
      return { ...found, url: `${url}?${generation}` };
    },
    load(url, context, next) {
      if (!isOurs(url)) return next(url, context);
      const path = plain(url);
      let source = sources.get(path);
      if (source === undefined) {
        source = stripTypeScriptTypes(readFileSync(fileURLToPath(path), "utf8"));
        if (!counts) source = source.replace("function cover() {", "function cover() { return;");
        sources.set(path, source);
      }
      return { format: "module", source, shortCircuit: true };
    },
  });
}

/** What is loaded from now on no longer counts which mutants it passes, which is most of what Stryker's code in it costs. */
export function stopCounting(): void {
  if (counts) sources.clear();
  counts = false;
}

/** Every module that is imported from now on is a new copy. */
export function reload(): void {
  generation++;
}

/** Loads a file below the folder, and what it imports, as copies of the present generation. */
export function load(file: string): Promise<unknown> {
  return import(`${pathToFileURL(file).href}?${generation}`);
}

/** Whether a loaded file imports another one, itself or through others. */
export function reaches(from: string, to: string): boolean {
  const target = pathToFileURL(to).href;
  const seen = new Set([pathToFileURL(from).href]);
  for (const url of seen) {
    if (url === target) return true;
    for (const next of imports.get(url) ?? []) seen.add(next);
  }
  return false;
}

function isOurs(url: string): boolean {
  return url.startsWith(folder) && !url.includes("/node_modules/") && plain(url).endsWith(".ts");
}

function plain(url: string): string {
  const mark = url.indexOf("?");
  return mark < 0 ? url : url.slice(0, mark);
}
