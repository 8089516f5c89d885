import { expect, it } from "vitest";
import { runCommand } from "./command.ts";
import { root } from "./root.ts";

it("should return the exit code and the output", async () => {
  const code = "console.log('a'); console.error('b'); process.exitCode = 3";
  const result = await runCommand("node", ["-e", code], { root });
  expect(result.code).toBe(3);
  expect(result.output).toContain("a");
  expect(result.output).toContain("b");
});

it("should return a failure for a command that does not exist", async () => {
  const result = await runCommand("no-such-command-here", [], { root });
  expect(result).toMatchObject({ code: 1, output: expect.stringContaining("ENOENT") as string });
});

it("should stop a command that takes too long", async () => {
  const args = ["-e", "setInterval(() => {}, 1000)"];
  const result = await runCommand("node", args, { root, timeoutSeconds: 0.3 });
  expect(result).toMatchObject({
    code: 1,
    output: expect.stringContaining("stopped by") as string,
  });
});
