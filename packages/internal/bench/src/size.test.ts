import { describe, expect, it } from "vitest";

import { bundleSize } from "./size.ts";

describe("bundleSize", () => {
  it("should minify before it counts", async () => {
    const { minified } = await bundleSize(
      "export const answer: number = 40 + 2; // nothing else\n",
    );

    expect(minified).toBeGreaterThan(0);
    expect(minified).toBeLessThan(40);
  });

  it("should count what is imported, and only what is used of it", async () => {
    const phrase = await bundleSize(`export { reasonPhrase } from "@api-errors/core";`);
    const both = await bundleSize(`export { reasonPhrase, HttpError } from "@api-errors/core";`);

    expect(both.brotli).toBeGreaterThan(phrase.brotli);
    expect(phrase.brotli).toBeLessThan(phrase.minified);
  });

  it("should refuse modules of Node where an entry is for every runtime", async () => {
    const entry = `export { readFileSync } from "node:fs";`;

    await expect(bundleSize(entry)).rejects.toThrow("node:fs");
    await expect(bundleSize(entry, "node")).resolves.toBeDefined();
  });
});
