import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";

export interface CommandResult {
  /** The exit code; 1 where the command could not be started or was stopped. */
  readonly code: number;
  /** stdout and stderr as they came; empty where they were shown. */
  readonly output: string;
}

export interface CommandOptions {
  readonly root: string;
  /** Lets the output through to the terminal as it comes. */
  readonly show?: boolean;
  readonly timeoutSeconds?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command with the tools of the repository first on the PATH. */
export function runCommand(
  command: string,
  args: readonly string[],
  { root, show = false, timeoutSeconds, env }: CommandOptions,
): Promise<CommandResult> {
  const path = [join(root, "node_modules", ".bin"), process.env["PATH"] ?? ""].join(delimiter);
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env, PATH: path },
      stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
      timeout: timeoutSeconds === undefined ? undefined : timeoutSeconds * 1000,
    });
    child.stdout?.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.on("error", (error) => resolve({ code: 1, output: `${output}${error.message}` }));
    child.on("close", (code, signal) => {
      const stopped = signal ? `${output}\nstopped by ${signal}` : output;
      resolve({ code: code ?? 1, output: stopped });
    });
  });
}
