import type { SizeEntry } from "./export-entries.ts";
import type { Row, Section } from "./section.ts";
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

/** What an API may add to an application that has its formats, in bytes. */
const BAR = 3000;

/** The imports of each API, with what an application that speaks its formats has already. */
export function apiEntries(): readonly (SizeEntry & { readonly beside: string })[] {
  return APIS.flatMap(({ name, formats, ...imports }) =>
    (["parse", "all"] as const).map((kind) => {
      const read = `export { readError } from "@api-errors/core";`;
      const beside = `${read}${formats.map(({ from, [kind]: names }) => exportOf(from, names)).join("")}`;
      const code = `${beside}${exportOf(name, imports[kind])}`;
      return { name: `${name}: ${imports[kind]}`, code, bar: BAR, beside };
    }),
  );
}

/** What the package of an API adds to an application that has its formats and `readError`. */
export async function measureApiSizes(): Promise<Section> {
  const rows: Row[] = [];
  for (const { name, code, bar, beside } of apiEntries()) {
    const without = await bundleSize(beside);
    const { brotli } = await bundleSize(code);
    const notes = [formatValue(brotli, "bytes")];
    rows.push({ name, value: brotli - without.brotli, ...(bar && { bar }), notes });
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
