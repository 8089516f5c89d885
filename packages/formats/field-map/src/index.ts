export { buildDialect } from "./build-dialect.ts";
export { buildFieldMap } from "./build.ts";
export { buildIssues } from "./build-issues.ts";
export type { IssuesInit } from "./build-issues.ts";
export type {
  ConstraintLayout,
  ConstraintReader,
  DialectWith,
  EntryMembers,
  EntryPathStyle,
  EntryRole,
  FieldMapDialect,
  KeyReader,
  KeyStyle,
  Layout,
  ListLayout,
  ListReader,
  MemberFill,
  FieldMapRole,
  PathReader,
  TextLayout,
  TextReader,
  TreeLayout,
  TreeReader,
} from "./dialect.ts";
export { ajv } from "./dialects/ajv.ts";
export { dialects } from "./dialects/all.ts";
export { aspnet } from "./dialects/aspnet.ts";
export { close, fusionAuth, jira } from "./dialects/beside.ts";
export { classValidator } from "./dialects/class-validator.ts";
export { discord } from "./dialects/discord.ts";
export { drf, drf318, drfFull } from "./dialects/drf.ts";
export { envelope, fieldEntries, nested } from "./dialects/envelope.ts";
export { expressValidator } from "./dialects/express-validator.ts";
export { fastapi } from "./dialects/fastapi.ts";
export { fieldErrors } from "./dialects/field-errors.ts";
export { gitlab } from "./dialects/gitlab.ts";
export { joi } from "./dialects/joi.ts";
export { laravel } from "./dialects/laravel.ts";
export { mongoose } from "./dialects/mongoose.ts";
export { nest } from "./dialects/nest.ts";
export { rails, railsBare, railsDetails, railsFull } from "./dialects/rails.ts";
export { spring } from "./dialects/spring.ts";
export { standardIssues } from "./dialects/standard-issues.ts";
export { symfony } from "./dialects/symfony.ts";
export { valibotFlat } from "./dialects/valibot-flat.ts";
export { webargs } from "./dialects/webargs.ts";
export { yup } from "./dialects/yup.ts";
export { zodFlatten, zodFormat, zodTree } from "./dialects/zod.ts";
export type {
  DocumentOf,
  FieldMapDocument,
  MessageMap,
  Messages,
  MessageTree,
} from "./document.ts";
export { createFieldMapFormat, fieldMap } from "./format.ts";
export type { FieldMapFormat, FieldMapFormatOptions } from "./format.ts";
export { isDialect } from "./is-dialect.ts";
export { isFieldMap } from "./is.ts";
export { readBrackets, readDots, readName } from "./keys.ts";
export { parseDialect } from "./parse-dialect.ts";
export type { FieldMapResult } from "./parse-dialect.ts";
export { parseFieldMap } from "./parse.ts";
export type { FieldMapOptions } from "./parse.ts";
export { recognizeDialect } from "./recognize-dialect.ts";
export { recognizeFieldMap } from "./recognize.ts";
export { renderDialect } from "./render-dialect.ts";
export { renderFieldMap } from "./render.ts";
export { FieldMapSchema } from "./schema.ts";
