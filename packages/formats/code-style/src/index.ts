export { buildCodeStyle, CODE_STYLE_MEDIA_TYPE } from "./build.ts";
export type { CodeStyleDialect, CodeStyleRole } from "./dialect.ts";
export type {
  BuildableCodeStyle,
  CodeStyleDocument,
  CodeStyleDocumentOf,
  CodeStyleInitFor,
  CodeStyleOptions,
} from "./document.ts";
export { codeStyle, createCodeStyleFormat } from "./format.ts";
export type { CodeStyleFormat } from "./format.ts";
export { isCodeStyle } from "./is.ts";
export { parseCodeStyle } from "./parse.ts";
export { recognizeCodeStyle } from "./recognize.ts";
export { renderCodeStyle } from "./render.ts";
export { CodeStyleSchema, createCodeStyleSchema } from "./schema.ts";
export type { CodeStyleSchemaOf } from "./schema.ts";
