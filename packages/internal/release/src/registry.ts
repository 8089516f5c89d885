import { spawn } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, runCommand } from "@api-errors/internal-checks";

/** A registry of its own on loopback, which keeps what is published to it in a folder that goes away with it. */
export interface Registry {
  readonly url: string;
  /** What makes npm and pnpm use it: settings for the environment of a command. */
  readonly env: Readonly<Record<string, string>>;
  /** What it has of a package. */
  readonly read: (name: string) => Promise<Packument | undefined>;
  readonly close: () => Promise<void>;
}

export interface Packument {
  readonly "dist-tags": Readonly<Record<string, string>>;
  readonly versions: Readonly<
    Record<
      string,
      {
        readonly dependencies?: Readonly<Record<string, string>>;
        readonly dist: { readonly shasum: string };
      }
    >
  >;
}

/** Starts Verdaccio. What is not ours it fetches from the registry that npm is configured for on this machine. */
export async function startRegistry(): Promise<Registry> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "api-errors-registry-")));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { output } = await runCommand("npm", ["config", "get", "registry"], { root: tmpdir() });
  const uplink = /^https?:\S+$/m.exec(output)?.[0];
  if (!uplink) throw new Error(`npm has no registry configured: ${output}`);
  const config = {
    storage: join(folder, "storage"),
    auth: { htpasswd: { file: join(folder, "htpasswd"), max_users: 1 } },
    uplinks: { configured: { url: uplink, cache: true } },
    packages: {
      "@api-errors/*": { access: "$all", publish: "$authenticated" },
      "**": { access: "$all", publish: "nobody", proxy: "configured" },
    },
    web: { enable: false },
    log: { type: "file", path: join(folder, "log"), level: "warn" },
  };
  writeFileSync(join(folder, "config.yaml"), JSON.stringify(config));
  const script = join(root, "packages/internal/release/node_modules/verdaccio/bin/verdaccio");
  const args = [script, "--config", join(folder, "config.yaml"), "--listen", url.slice(7)];
  const server = spawn(process.execPath, args, { cwd: folder, stdio: "ignore" });
  const ended = new Promise<void>((resolve) => {
    server.once("close", () => resolve());
  });
  await untilAnswering(`${url}/-/ping`, () => server.exitCode === null);

  const token = await addUser(url);
  const userConfig = join(folder, "npmrc");
  writeFileSync(
    userConfig,
    `registry=${url}/\n${url.slice(5)}/:_authToken=${token}\naudit=false\nfund=false\nupdate-notifier=false\n`,
  );
  return {
    url,
    env: {
      NPM_CONFIG_USERCONFIG: userConfig,
      npm_config_userconfig: userConfig,
      npm_config_registry: `${url}/`,
      npm_config_cache: join(folder, "cache"),
    },
    read: async (name) => {
      const response = await fetch(`${url}/${name.replace("/", "%2f")}`);
      return response.ok ? ((await response.json()) as Packument) : undefined;
    },
    close: async () => {
      server.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function addUser(url: string): Promise<string> {
  const name = "releaser";
  const response = await fetch(`${url}/-/user/org.couchdb.user:${name}`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name, password: crypto.randomUUID() }),
  });
  const { token } = (await response.json()) as { readonly token?: string };
  if (token === undefined) throw new Error(`the registry lets no user in: ${response.status}`);
  return token;
}

async function untilAnswering(url: string, isAlive: () => boolean): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (!isAlive()) throw new Error("the registry ended before it answered");
    const isThere = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
  }
  throw new Error("the registry does not answer within a minute");
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
