import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { packedTarballs } from "./packed.ts";
import {
  compileConsumer,
  type Compilation,
  installedCompilers,
  writeConsumer,
  writeWrongConsumer,
} from "./consumer.ts";

const tarballs = packedTarballs();
const scratch = dirname(tarballs[0]?.path ?? "");
const consumer = join(scratch, "consumer");
const wrongConsumer = join(scratch, "wrong-consumer");
writeConsumer(tarballs, consumer);
writeWrongConsumer(tarballs, wrongConsumer);

/** Versions that are compared in every way; the others in the two ways that share nothing. */
const MAIN_VERSIONS = new Set(["5.4", "6.0", "7.0"]);

const compilations = installedCompilers().flatMap((typescript) =>
  (["bundler", "node16"] as const).flatMap((resolution) =>
    [true, false]
      .filter((hasDom) => MAIN_VERSIONS.has(typescript) || hasDom === (resolution === "bundler"))
      .map((hasDom): Compilation => ({ typescript, resolution, hasDom })),
  ),
);

test("should have a compiler of every minor version that is supported", () => {
  expect(installedCompilers()).toEqual(["5.4", "5.5", "5.6", "5.7", "5.8", "5.9", "6.0", "7.0"]);
});

describe.concurrent("types of the packed packages, libraries checked", () => {
  test.each(compilations)(
    "should compile with TypeScript $typescript, $resolution, DOM: $hasDom",
    async (compilation) => {
      expect(await compileConsumer(consumer, compilation)).toEqual([]);
    },
  );
});

test.each(["5.4", "7.0"])(
  "should refuse a name that a package lacks, with TypeScript %s",
  async (typescript) => {
    const compilation = { typescript, resolution: "node16", hasDom: true } as const;
    const errors = await compileConsumer(wrongConsumer, compilation);
    expect(errors).toHaveLength(tarballs.length);
    for (const error of errors) expect(error).toContain("has no exported member 'noSuchExport'");
  },
);
