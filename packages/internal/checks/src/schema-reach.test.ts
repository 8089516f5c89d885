import { expect, it } from "vitest";
import { checkSchemaReach } from "./schema-reach.ts";
import { makeWorkspace } from "./workspace.test-support.ts";

const one = "packages/formats/one/src";

it("should accept a schema that only the index exports", () => {
  const files = {
    [`${one}/index.ts`]: 'export { schema } from "./schema.ts";',
    [`${one}/types.ts`]: 'import type { schema } from "./schema.ts";',
    [`${one}/schema.test.ts`]: 'import { schema } from "./schema.ts";',
    [`${one}/schema.ts`]: "export const schema = 1;",
  };
  expect(checkSchemaReach(makeWorkspace(files))).toEqual([]);
});

it("should refuse a schema that the parser imports", () => {
  const files = { [`${one}/parse.ts`]: 'import { schema } from "./schema.ts";' };
  expect(checkSchemaReach(makeWorkspace(files))).toMatchObject([{ where: `${one}/parse.ts:1` }]);
});
