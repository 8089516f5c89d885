import { type CodeStyleFormat, createCodeStyleFormat } from "@api-errors/code-style";
import { type ErrorFormat, type UnlistedError, withQuirk } from "@api-errors/core";
import { createFieldMapFormat, drf, type FieldMapDocument } from "@api-errors/field-map";

import {
  CONFLICT,
  type ConflictDialect,
  DETAIL,
  type DetailDialect,
  FIELDS,
  type ScantrustCodes,
} from "./codes.ts";
import { parseFields, scantrustQuirk } from "./parse.ts";

/** The maps of fields that Scantrust answers with where data is not valid. */
export type ScantrustFields = ErrorFormat<FieldMapDocument, UnlistedError, typeof FIELDS>;

/** The conflicts that the application itself raises. */
export type ScantrustConflictFormat = CodeStyleFormat<
  ConflictDialect,
  ScantrustCodes,
  "code-style:scantrust-conflict"
>;

/** The exceptions of Django REST framework. */
export type ScantrustDetailFormat = CodeStyleFormat<
  DetailDialect,
  ScantrustCodes,
  "code-style:scantrust"
>;

/** The formats that Scantrust speaks: conflicts, exceptions of Django REST framework, maps of fields. */
export const formats: readonly [ScantrustConflictFormat, ScantrustDetailFormat, ScantrustFields] = [
  /* @__PURE__ */ createConflictFormat(),
  /* @__PURE__ */ createDetailFormat(),
  /* @__PURE__ */ createFieldsFormat(),
];

function createConflictFormat(): ScantrustConflictFormat {
  const format = createCodeStyleFormat(CONFLICT);
  return { ...format, ...withQuirk(format, scantrustQuirk) };
}

function createDetailFormat(): ScantrustDetailFormat {
  const format = createCodeStyleFormat(DETAIL);
  return { ...format, ...withQuirk(format, scantrustQuirk) };
}

/** A map of fields has no place for advice, and none of the quirks concerns it. */
function createFieldsFormat(): ScantrustFields {
  return { ...createFieldMapFormat({ name: FIELDS, dialect: drf }), parse: parseFields };
}
