import type { Section } from "./section.ts";
import { bundleSize } from "./size.ts";
import { formatValue } from "./table.ts";

interface Api {
  readonly name: string;
  /** The parser and the object with everything in it. */
  readonly parse: string;
  readonly all: string;
  /** What the two are counted over: the parsers and the objects of the formats that the API speaks. */
  readonly formats: readonly {
    readonly from: string;
    readonly parse: string;
    readonly all: string;
  }[];
}

const CODE_STYLE = {
  from: "code-style",
  parse: "parseCodeStyle, recognizeCodeStyle",
  all: "codeStyle, createCodeStyleFormat",
};
const TYPE_CODE_STYLE = {
  from: "type-code-style",
  parse: "parseTypeCodeStyle, recognizeTypeCodeStyle",
  all: "typeCodeStyle, createTypeCodeStyleFormat",
};
const JSON_API = {
  from: "json-api",
  parse: "parseJsonApi, recognizeJsonApi",
  all: "jsonApi, createJsonApiFormat",
};
const OAUTH2 = {
  from: "oauth2",
  parse: "parseOAuth2, recognizeOAuth2",
  all: "oauth2, createOAuth2Format",
};
const FIELD_MAP = {
  from: "field-map",
  parse: "parseDialect, recognizeDialect, drf",
  all: "createFieldMapFormat, drf",
};

const APIS: readonly Api[] = [
  { name: "scaleaq", parse: "parseScaleAQ", all: "scaleaq", formats: [CODE_STYLE] },
  { name: "scaling", parse: "parseScaling", all: "scaling", formats: [TYPE_CODE_STYLE] },
  { name: "scopestack", parse: "parseScopeStack", all: "scopestack", formats: [JSON_API, OAUTH2] },
  { name: "botpress", parse: "parseBotpress", all: "botpress", formats: [TYPE_CODE_STYLE] },
  {
    name: "scantrust",
    parse: "parseScantrust",
    all: "scantrust",
    formats: [CODE_STYLE, FIELD_MAP],
  },
];

/** What the package of an API adds to an application that has its formats and `readError`. */
export async function measureApiSizes(): Promise<Section> {
  const rows = [];
  for (const { name, formats, ...imports } of APIS) {
    for (const kind of ["parse", "all"] as const) {
      const read = `export { readError } from "@api-errors/core";`;
      const base = `${read}${formats.map(({ from, [kind]: names }) => exportOf(from, names)).join("")}`;
      const without = await bundleSize(base);
      const { brotli } = await bundleSize(`${base}${exportOf(name, imports[kind])}`);
      rows.push({
        name: `${name}: ${imports[kind]}`,
        value: brotli - without.brotli,
        bar: 3000,
        notes: [formatValue(brotli, "bytes")],
      });
    }
  }
  return {
    title: "size of an API over its formats",
    about:
      "Bytes that the package adds to an application with readError and the formats that the API speaks, minified, brotli 11. The parser alone brings no explanations.",
    unit: "bytes",
    columns: ["with the formats"],
    rows,
  };
}

function exportOf(name: string, names: string): string {
  return `export { ${names} } from "@api-errors/${name}";`;
}
