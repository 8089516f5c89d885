import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

import { ID_HEADERS } from "./id-headers.ts";
import { createTranslator } from "./translator.ts";
import { problem } from "@api-errors/problem";

it("should be listed in the README, in their order", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const [, table = ""] = /\n\| header +\|\n\| -+ \|\n((?:\| `[\w-]+` +\|\n)+)/.exec(readme) ?? [];
  expect([...table.matchAll(/`([\w-]+)`/g)].map(([, name]) => name)).toEqual(ID_HEADERS);
});

it("should give the id of an error that states none, the most telling first", () => {
  const translate = createTranslator({ from: [], to: problem });
  for (const [i, name] of ID_HEADERS.entries()) {
    const headers = Object.fromEntries(ID_HEADERS.slice(i).map((each) => [each, `id of ${each}`]));
    const { error } = translate({ status: 502, headers, body: { message: "m" } });
    expect(error).toMatchObject({ format: "unknown", id: `id of ${name}` });
  }
  const body = { message: "m", requestId: "r-1" };
  const headers = { "x-request-id": "r-2" };
  expect(translate({ status: 502, headers, body }).error?.id).toBe("r-1");
});
