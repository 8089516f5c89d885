import {
  type Issue,
  type IssuePlace,
  isJsonObject,
  type JsonObject,
  type Mutable,
  ownMember,
  parsePointer,
  type Path,
  readPathText,
} from "@api-errors/core";

import { readBrackets } from "./keys.ts";

/** Joi, Zod: `["items", 0, "qty"]`. */
export function readKeysPath(value: unknown, issue: Mutable<Issue>): boolean {
  return isPath(value) && setPath(issue, value);
}

/** FastAPI: `["body", "items", 0, "qty"]`, the head being the place. */
export function readLocPath(value: unknown, issue: Mutable<Issue>, entry: JsonObject): boolean {
  if (!isPath(value)) return false;
  // JSON that is broken has the position of a byte there, which is no index.
  const isBroken = /^(?:json_invalid|value_error\.jsondecode)$/.test(String(entry["type"]));
  if (isBroken && value.length > 1) return false;
  const head = value[0];
  if (!isPlace(head)) return setPath(issue, value);
  issue.in = head;
  return setPath(issue, value.slice(1));
}

/** Spring, express-validator, Yup: `items[0].qty`. */
export function readTextPath(value: unknown, issue: Mutable<Issue>): boolean {
  return typeof value === "string" && setPath(issue, readBrackets(value));
}

/** Ajv: `/items/0`, and in `params` the name of a property that is missing there or too much. */
export function readAjvPath(value: unknown, issue: Mutable<Issue>, entry: JsonObject): boolean {
  const path = typeof value === "string" ? parsePointer(value) : undefined;
  if (!path) return false;
  const name = propertyIn(entry["params"]);
  return setPath(issue, name === undefined ? path : [...path, name]);
}

/** In whatever way it is written: `items[0].qty`, `/items/0/qty`, `["items", 0, "qty"]`, and FastAPI's `loc`. */
export function readAnyPath(value: unknown, issue: Mutable<Issue>, entry: JsonObject): boolean {
  if (typeof value === "string") return setPath(issue, readPathText(value));
  const read = value === entry["loc"] ? readLocPath : readKeysPath;
  return read(value, issue, entry);
}

/** What Ajv says of the property that is missing in an object, or too much. */
export function propertyIn(params: unknown): string | undefined {
  if (!isJsonObject(params)) return undefined;
  for (const name of ["missingProperty", "additionalProperty", "unevaluatedProperty"]) {
    const property = ownMember(params, name);
    if (typeof property === "string") return property;
  }
  return undefined;
}

/** What is about the whole has no path. */
function setPath(issue: Mutable<Issue>, path: Path): true {
  if (path.length > 0) issue.path = path;
  return true;
}

function isPath(value: unknown): value is Path {
  return (
    Array.isArray(value) &&
    value.every((key) => typeof key === "string" || Number.isSafeInteger(key))
  );
}

function isPlace(value: unknown): value is IssuePlace {
  return typeof value === "string" && /^(?:body|query|header|path|cookie)$/.test(value);
}
