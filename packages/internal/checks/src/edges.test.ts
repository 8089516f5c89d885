import { describe, expect, it } from "vitest";
import { checkEdges } from "./edges.ts";
import { makeWorkspace } from "./workspace.test-support.ts";

const core = "packages/core/src";
const one = "packages/formats/one/src";

function wrong(files: Readonly<Record<string, unknown>>): readonly string[] {
  return checkEdges(makeWorkspace(files)).map(({ where, found }) => `${where} ${found}`);
}

describe("checkEdges", () => {
  it("should accept a house in order", () => {
    const files = {
      [`${core}/index.ts`]: 'export { a } from "./a.ts";\nexport type * from "./b.ts";\n',
      [`${core}/a.ts`]: 'import type { B } from "./b.ts";\nexport const a: B = 1;\n',
      [`${core}/b.ts`]: 'import type { a } from "./a.ts";\nexport type B = number | typeof a;\n',
      [`${core}/a.test.ts`]:
        'import fs from "node:fs";\nimport { it } from "vitest";\nimport { a } from "./a.ts";\n',
      [`${one}/index.ts`]: 'export { schema } from "./schema.ts";\n',
      [`${one}/schema.ts`]:
        'import * as v from "valibot";\nimport { a } from "@api-errors/core";\nexport const schema = [v, a];\n',
      [`${one}/one.test.ts`]: 'import { z } from "zod";\n',
    };
    expect(wrong(files)).toEqual([]);
  });

  it("should refuse any dependency of core", () => {
    const manifest = {
      name: "@api-errors/core",
      dependencies: { "@api-errors/one": "workspace:^", lodash: "1" },
    };
    expect(wrong({ "packages/core/package.json": manifest })).toEqual([
      "packages/core/package.json dependency @api-errors/one",
      "packages/core/package.json dependency lodash",
    ]);
  });

  it("should refuse a format that depends on another format", () => {
    const manifest = {
      name: "@api-errors/two",
      dependencies: { "@api-errors/one": "workspace:^" },
    };
    const findings = checkEdges(makeWorkspace({ "packages/formats/two/package.json": manifest }));
    expect(findings).toEqual([
      {
        where: "packages/formats/two/package.json",
        expected: 'a package of kind "format" depends on core and valibot',
        found: "dependency @api-errors/one",
      },
    ]);
  });

  it("should refuse a gateway that names a format", () => {
    const manifest = {
      name: "@api-errors/gateway",
      dependencies: { "@api-errors/one": "workspace:^" },
    };
    const files = {
      "packages/gateway/package.json": manifest,
      "packages/gateway/src/a.ts": 'import { x } from "@api-errors/one";\n',
    };
    expect(wrong(files)).toEqual([
      "packages/gateway/package.json dependency @api-errors/one",
      "packages/gateway/src/a.ts:1 import of @api-errors/one",
    ]);
  });

  it("should refuse peer dependencies but of adapters, and those only on frameworks", () => {
    const peers = { "@api-errors/core": "workspace:^", hono: "4" };
    const files = {
      "packages/gateway/package.json": { name: "@api-errors/gateway", peerDependencies: peers },
      "packages/adapters/hono/package.json": { name: "@api-errors/hono", peerDependencies: peers },
      "packages/adapters/hono/src/a.ts": 'import { Hono } from "hono";\n',
    };
    expect(wrong(files)).toEqual([
      "packages/gateway/package.json peer dependency @api-errors/core",
      "packages/gateway/package.json peer dependency hono",
      "packages/adapters/hono/package.json peer dependency @api-errors/core",
    ]);
  });

  it("should accept what one entry point needs as an optional peer, in one file", () => {
    const manifest = (members: object): object => ({ name: "@api-errors/two", ...members });
    const two = "packages/formats/two";
    const peerDependencies = { saxes: "^6.0.0" };
    const peerDependenciesMeta = { saxes: { optional: true } };
    const sound = {
      [`${two}/package.json`]: manifest({ peerDependencies, peerDependenciesMeta }),
      [`${two}/src/read-xml.ts`]: 'import { SaxesParser } from "saxes";\n',
    };
    expect(wrong(sound)).toEqual([]);
    expect(wrong({ ...sound, [`${two}/src/a.ts`]: 'import "saxes";\n' })).toEqual([
      `${two}/src/a.ts:1 import of saxes`,
    ]);
    for (const members of [{ peerDependencies }, { dependencies: peerDependencies }])
      expect(wrong({ [`${two}/package.json`]: manifest(members) })).toHaveLength(1);
    const gateway = { name: "@api-errors/gateway", peerDependencies, peerDependenciesMeta };
    expect(wrong({ "packages/gateway/package.json": gateway })).toHaveLength(1);
  });

  it.each([
    ["an undeclared package", 'import x from "left-pad";'],
    ["another format", 'import x from "@api-errors/two";'],
    ["another format's types", 'import type { X } from "@api-errors/two";'],
    ["another format's types in place", 'export type X = import("@api-errors/two").X;'],
    ["another format on demand", 'export const x = () => import("@api-errors/two");'],
    ["another format by re-export", 'export { x } from "@api-errors/two";'],
    ["another format as a whole", 'export * from "@api-errors/two";'],
    ["another format with require", 'require("@api-errors/two");'],
    ["a computed name", "export const x = (n: string) => import(n);"],
    ["valibot outside schema.ts", 'import * as v from "valibot";'],
    ["a devDependency", 'import { z } from "zod";'],
    ["a module of Node", 'import fs from "node:fs";'],
    ["a module of Node without its prefix", 'import fs from "fs";'],
    ["types of Node", 'import type { Socket } from "node:net";'],
    ["the own package by name", 'import { x } from "@api-errors/one";'],
    ["a path that core does not export", 'import { x } from "@api-errors/core/src/a.ts";'],
    ["another package by path", 'import { x } from "../../../core/src/a.ts";'],
    ["a file that is not there", 'import { x } from "./missing.ts";'],
    ["a file without its extension", 'import { x } from "./schema";'],
    ["a test helper", 'import { x } from "./x.test-support.ts";'],
  ])("should refuse an import of %s", (_, code) => {
    const files = {
      [`${one}/a.ts`]: code,
      [`${one}/schema.ts`]: "export const x = 1;",
      [`${one}/x.test-support.ts`]: "export const x = 1;",
    };
    const findings = wrong(files);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(`${one}/a.ts:1 `);
  });

  it("should not take strings and comments for imports", () => {
    const code = '// import x from "left-pad";\nexport const x = \'import y from "left-pad"\';\n';
    expect(wrong({ [`${one}/a.ts`]: code })).toEqual([]);
  });

  it("should refuse undeclared packages in tests too", () => {
    expect(wrong({ [`${one}/a.test.ts`]: 'import x from "left-pad";' })).toEqual([
      `${one}/a.test.ts:1 import of left-pad`,
    ]);
  });

  it("should refuse a cycle of runtime imports", () => {
    const files = {
      [`${one}/a.ts`]: 'import { b } from "./b.ts";\nexport const a = 1 + b;\n',
      [`${one}/b.ts`]: 'import { c } from "./c.ts";\nexport const b = 1 + c;\n',
      [`${one}/c.ts`]: 'import { a } from "./a.ts";\nexport const c = 1 + a;\n',
    };
    expect(wrong(files)).toEqual([
      `${one}/a.ts ${one}/a.ts → ${one}/b.ts → ${one}/c.ts → ${one}/a.ts`,
    ]);
  });

  it.each(["export const x = 1;", "const x = 1;\nexport { x };", "export default 1;"])(
    "should refuse an index.ts that says %j",
    (code) => {
      expect(wrong({ [`${one}/index.ts`]: code })).not.toEqual([]);
    },
  );
});
