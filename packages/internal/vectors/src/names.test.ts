import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

const PACKAGES = [
  "core",
  "gateway",
  "formats/code-style",
  "formats/field-map",
  "formats/json-api",
  "formats/oauth2",
  "formats/problem",
  "formats/type-code-style",
];

it("should be possible to import everything of all packages in one file", () => {
  const owners = new Map<string, string[]>();
  for (const name of PACKAGES) {
    const text = readFileSync(new URL(`../../../${name}/src/index.ts`, import.meta.url), "utf8");
    for (const [, list = "", from = ""] of text.matchAll(
      /export (?:type )?\{([^}]*)\} from "([^"]+)"/g,
    ))
      // What is passed on from another package is the same thing.
      if (from.startsWith("."))
        for (const word of list.match(/\w+/g) ?? [])
          owners.set(word, [...(owners.get(word) ?? []), name]);
  }
  expect(owners.size).toBeGreaterThan(200);
  expect([...owners].filter(([, names]) => names.length > 1)).toEqual([]);
});
