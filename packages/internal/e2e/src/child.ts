import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A server in a process of its own. */
export interface Child {
  readonly url: string;
  /** Bytes that live objects take, after a full collection of garbage. */
  heap(): Promise<number>;
  /** Whether it still runs. */
  isAlive(): boolean;
  stop(): Promise<void>;
}

/** Starts a program of this folder that says its URL when it listens, and its heap when it is asked. */
export async function startChild(file: string, ...args: readonly string[]): Promise<Child> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = fork(path, args, { execArgv: ["--expose-gc"], stdio: "inherit" });
  const ask = async <T>(question?: string): Promise<T> => {
    const stop = new AbortController();
    if (question !== undefined) child.send(question);
    try {
      const [said] = (await Promise.race([
        once(child, "message", stop),
        once(child, "exit", stop).then(([code]) => {
          throw new Error(`${file} ended with code ${String(code)}`);
        }),
      ])) as [T];
      return said;
    } finally {
      stop.abort();
    }
  };
  const url = await ask<string>();
  return {
    url,
    heap: () => ask<number>("heap"),
    isAlive: () => child.exitCode === null && child.signalCode === null,
    stop: async () => {
      const ended = once(child, "exit");
      child.kill();
      await ended;
    },
  };
}

/** What a child process does to be one of those: says its URL, and answers what it is asked. */
export function reportTo(parent: NodeJS.Process, url: string): void {
  parent.on("message", () => {
    globalThis.gc?.();
    parent.send?.(process.memoryUsage().heapUsed);
  });
  // Nothing outlives who started it.
  parent.on("disconnect", () => process.exit());
  parent.send?.(url);
}
