export { buildTypeCodeStyle, TYPE_CODE_STYLE_MEDIA_TYPE } from "./build.ts";
export type { TypeCatalog, TypeCodeError, TypeEntry } from "./catalog.ts";
export type { TypeCodeStyleDialect, TypeCodeStyleRole } from "./dialect.ts";
export type {
  BuildableTypeCodeStyle,
  TypeCodeStyleDocument,
  TypeCodeStyleDocumentOf,
  TypeCodeStyleInit,
  TypeCodeStyleInitFor,
  TypeCodeStyleOptions,
} from "./document.ts";
export { createTypeCodeStyleFormat, typeCodeStyle } from "./format.ts";
export type { TypeCodeStyleFormat } from "./format.ts";
export { isTypeCodeStyle } from "./is.ts";
export { parseTypeCodeStyle } from "./parse.ts";
export { recognizeTypeCodeStyle } from "./recognize.ts";
export { renderTypeCodeStyle } from "./render.ts";
export { createTypeCodeStyleSchema, TypeCodeStyleSchema } from "./schema.ts";
export type { TypeCodeStyleSchemaOf } from "./schema.ts";
