import type { Section } from "./section.ts";
import { formatValue } from "./table.ts";
import { bundleSize } from "./size.ts";

interface Entry {
  readonly name: string;
  readonly code: string;
  /** Bytes, minified and brotli. */
  readonly bar?: number;
  /** `browser` where a dependency is no ES module, which `neutral` does not resolve. */
  readonly platform?: "browser";
}

const FORMATS = `import { codeStyle } from "@api-errors/code-style"; import { fieldMap } from "@api-errors/field-map"; import { jsonApi } from "@api-errors/json-api"; import { oauth2 } from "@api-errors/oauth2"; import { problem } from "@api-errors/problem"; import { typeCodeStyle } from "@api-errors/type-code-style";`;

const ENTRIES: readonly Entry[] = [
  {
    name: "core: status and retry helpers",
    code: `export { reasonPhrase, statusClass, adviseRetry, isRetryable, parseRetryAfter } from "@api-errors/core";`,
    bar: 1500,
  },
  { name: "core: readError", code: `export { readError } from "@api-errors/core";` },
  {
    name: "parseCodeStyle",
    code: `export { parseCodeStyle } from "@api-errors/code-style";`,
    bar: 3000,
  },
  {
    name: "parseTypeCodeStyle",
    code: `export { parseTypeCodeStyle } from "@api-errors/type-code-style";`,
    bar: 3000,
  },
  { name: "parseJsonApi", code: `export { parseJsonApi } from "@api-errors/json-api";`, bar: 3000 },
  { name: "parseProblem", code: `export { parseProblem } from "@api-errors/problem";`, bar: 3000 },
  { name: "parseOAuth2", code: `export { parseOAuth2 } from "@api-errors/oauth2";`, bar: 3000 },
  { name: "buildCodeStyle", code: `export { buildCodeStyle } from "@api-errors/code-style";` },
  {
    name: "buildTypeCodeStyle",
    code: `export { buildTypeCodeStyle } from "@api-errors/type-code-style";`,
  },
  {
    name: "parseDialect + drf (field maps, one dialect)",
    code: `export { drf, parseDialect } from "@api-errors/field-map";`,
    bar: 3000,
  },
  {
    name: "parseDialect + fastapi",
    code: `export { fastapi, parseDialect } from "@api-errors/field-map";`,
    bar: 3000,
  },
  {
    name: "parseFieldMap (all dialects)",
    code: `export { parseFieldMap } from "@api-errors/field-map";`,
    bar: 5000,
  },
  {
    name: "buildIssues + drf",
    code: `export { buildIssues, drf } from "@api-errors/field-map";`,
  },
  { name: "fieldMap (the object)", code: `export { fieldMap } from "@api-errors/field-map";` },
  { name: "buildJsonApi", code: `export { buildJsonApi } from "@api-errors/json-api";` },
  { name: "buildProblem", code: `export { buildProblem } from "@api-errors/problem";` },
  { name: "buildOAuth2Body", code: `export { buildOAuth2Body } from "@api-errors/oauth2";` },
  { name: "oauth2Registry", code: `export { oauth2Registry } from "@api-errors/oauth2";` },
  { name: "oauth2 (the object)", code: `export { oauth2 } from "@api-errors/oauth2";` },
  { name: "codeStyle (the object)", code: `export { codeStyle } from "@api-errors/code-style";` },
  {
    name: "typeCodeStyle (the object)",
    code: `export { typeCodeStyle } from "@api-errors/type-code-style";`,
  },
  { name: "jsonApi (the object)", code: `export { jsonApi } from "@api-errors/json-api";` },
  { name: "problem (the object)", code: `export { problem } from "@api-errors/problem";` },
  {
    name: "createProblemFormat",
    code: `export { createProblemFormat } from "@api-errors/problem";`,
  },
  { name: "problemTypeOf", code: `export { problemTypeOf } from "@api-errors/problem";` },
  {
    name: "parseProblemXml, with its parser",
    code: `export { parseProblemXml } from "@api-errors/problem/xml";`,
    platform: "browser",
  },
  {
    name: "buildProblemXml",
    code: `export { buildProblemXml } from "@api-errors/problem/xml";`,
    platform: "browser",
  },
  {
    name: "readError and six format objects",
    code: `${FORMATS} export { readError } from "@api-errors/core"; export { codeStyle, fieldMap, jsonApi, oauth2, problem, typeCodeStyle };`,
  },
  {
    name: "createTranslator and six format objects",
    code: `${FORMATS} export { createTranslator } from "@api-errors/gateway"; export { codeStyle, fieldMap, jsonApi, oauth2, problem, typeCodeStyle };`,
    bar: 14_000,
  },
];

/** What each import adds to an application. */
export async function measureSizes(): Promise<Section> {
  const rows = [];
  for (const { name, code, bar, platform } of ENTRIES) {
    const { minified, brotli } = await bundleSize(code, platform);
    rows.push({
      name,
      value: brotli,
      ...(bar !== undefined && { bar }),
      notes: [formatValue(minified, "bytes")],
    });
  }
  return {
    title: "size of one import",
    about:
      "Bundled from source with everything it imports by esbuild (ESM, ES2022), minified, brotli 11.",
    unit: "bytes",
    columns: ["minified"],
    rows,
  };
}
