import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

export type Kind = "core" | "format" | "api" | "gateway" | "adapter" | "internal";

type Dependencies = Readonly<Record<string, string>>;

export interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly private?: boolean;
  readonly type?: string;
  readonly license?: string;
  readonly description?: string;
  readonly packageManager?: string;
  readonly homepage?: string;
  readonly bugs?: string;
  readonly sideEffects?: boolean;
  readonly files?: readonly string[];
  readonly engines?: Readonly<Record<string, string>>;
  readonly repository?: { readonly url?: string; readonly directory?: string };
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly publishConfig?: {
    readonly access?: string;
    readonly exports?: Readonly<Record<string, unknown>>;
  };
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Dependencies;
  readonly devDependencies?: Dependencies;
  readonly peerDependencies?: Dependencies;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
  readonly optionalDependencies?: Dependencies;
}

export interface Package {
  /** Relative to the root, with forward slashes: `packages/formats/json-api`. */
  readonly folder: string;
  readonly kind: Kind;
  readonly name: string;
  readonly manifest: Manifest;
}

export interface Workspace {
  readonly root: string;
  readonly manifest: Manifest;
  readonly packages: readonly Package[];
}

const places: readonly (readonly [glob: string, kind: Kind])[] = [
  ["packages/core", "core"],
  ["packages/formats/*", "format"],
  ["packages/apis/*", "api"],
  ["packages/gateway", "gateway"],
  ["packages/adapters/*", "adapter"],
  ["packages/internal/*", "internal"],
];

/** Packages are found by where they are: a new one is registered nowhere. */
export function readWorkspace(root: string): Workspace {
  const packages = places.flatMap(([glob, kind]) =>
    globSync(glob, { cwd: root })
      .map(toPosix)
      .sort()
      .filter((folder) => existsSync(join(root, folder, "package.json")))
      .map((folder): Package => {
        const manifest = readManifest(join(root, folder, "package.json"));
        return { folder, kind, manifest, name: manifest.name ?? basename(folder) };
      }),
  );
  return { root, manifest: readManifest(join(root, "package.json")), packages };
}

export function publishedPackages(workspace: Workspace): readonly Package[] {
  return workspace.packages.filter((entry) => entry.kind !== "internal");
}

/** The TypeScript files below `src` of a package, relative to the root. */
export function sourceFiles(workspace: Workspace, entry: Package): readonly string[] {
  return globSync(`${entry.folder}/src/**/*.ts`, { cwd: workspace.root }).map(toPosix).sort();
}

/** `x.test.ts`, `x.test-d.ts` and helpers named `x.test-support.ts` are neither built nor published. */
export function isTestFile(path: string): boolean {
  return /\.test(?:-[a-z-]+)?\.ts$/.test(path);
}

export function toPosix(path: string): string {
  return path.replaceAll("\\", "/");
}

function readManifest(path: string): Manifest {
  return JSON.parse(readFileSync(path, "utf8")) as Manifest;
}
