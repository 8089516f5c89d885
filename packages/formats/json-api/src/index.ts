export { buildJsonApi } from "./build.ts";
export type { BuildableJsonApi, BuildableJsonApiError, JsonApiInitFor } from "./buildable.ts";
export type { JsonApiDialect, JsonApiOptions } from "./dialect.ts";
export { JSON_API_MEDIA_TYPE } from "./document.ts";
export type {
  JsonApiDocument,
  JsonApiError,
  JsonApiErrorLinks,
  JsonApiLink,
  JsonApiLinkObject,
  JsonApiSource,
} from "./document.ts";
export { createJsonApiFormat, jsonApi } from "./format.ts";
export type { JsonApiFormat } from "./format.ts";
export { isJsonApi } from "./is.ts";
export { formatJsonApiMediaType, parseJsonApiMediaType } from "./media-type.ts";
export type { JsonApiMediaType } from "./media-type.ts";
export { parseJsonApi } from "./parse.ts";
export { recognizeJsonApi } from "./recognize.ts";
export { renderJsonApi } from "./render.ts";
export { JsonApi10Schema, JsonApiSchema } from "./schema.ts";
export type { JsonApiSchemaOf } from "./schema.ts";
export { statusOf } from "./status-of.ts";
