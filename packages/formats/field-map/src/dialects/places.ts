import type { TreeLayout } from "../dialect.ts";

/** What webargs calls the places of a request, and what Zod's `flattenError` has above its fields. */
export const PLACES: NonNullable<TreeLayout["places"]> = {
  json: "body",
  json_or_form: "body",
  form: "body",
  body: "body",
  query: "query",
  querystring: "query",
  headers: "header",
  cookies: "cookie",
  path: "path",
  view_args: "path",
  params: "path",
  formErrors: undefined,
  fieldErrors: undefined,
};
