import { isJsonObject, type JsonObject } from "@api-errors/core";

import { isExtensionName, isUri } from "./read-error.ts";
import { isPointer } from "./read-source.ts";

/** The versions of the specification that have a strict schema. */
export type JsonApiVersion = "1.0" | "1.1";

/**
 * What keeps a document from being an error document by a version of the specification, in words; none where it is one.
 *
 * What JSON Schema cannot say is not asked for, such as whether a pointer leads to something in the request.
 */
export function findFlaws(document: unknown, version: JsonApiVersion = "1.1"): readonly string[] {
  if (!isJsonObject(document)) return ["expected an object"];
  const flaws: string[] = [];
  const checker: Checker = { flaws, isOld: version === "1.0" };
  checkNames(document, "", /^(?:errors|jsonapi|links|meta)$/, checker);
  const { errors, jsonapi, links, meta } = document;
  if (Array.isArray(errors))
    errors.forEach((error, index) => checkError(error, `errors/${index}`, checker));
  else flaws.push("errors: expected a list");
  if (jsonapi !== undefined) checkImplementation(jsonapi, checker);
  if (links !== undefined)
    checkLinks(
      links,
      "links",
      checker.isOld
        ? /^(?:self|related|first|last|prev|next)$/
        : /^(?:self|related|describedby|first|last|prev|next)$/,
      checker,
    );
  if (meta !== undefined) checkMeta(meta, "meta", checker);
  return flaws;
}

/** Whether nothing keeps a document from being an error document by 1.1. */
export function isStrict(document: unknown): boolean {
  return findFlaws(document).length === 0;
}

/** Whether an object can be the links of a document. */
export function areDocumentLinks(value: unknown): boolean {
  return isStrict({ errors: [], links: value });
}

/** Whether an object can be the `jsonapi` member of a document. */
export function isImplementation(value: unknown): boolean {
  return isStrict({ errors: [], jsonapi: value });
}

/** Whether an object can be the source of an error. */
export function isStrictSource(value: unknown): boolean {
  return isStrict({ errors: [{ source: value }] });
}

/** Whether a name may be that of a member that an API adds. JSON:API 1.1 "Member Names". */
export function isMemberName(name: string): boolean {
  return /^@?(?:[A-Za-z0-9]+:)?[A-Za-z0-9\u0080-\uffff](?:[\w\u0080-\uffff -]*[A-Za-z0-9\u0080-\uffff])?$/.test(
    name,
  );
}

interface Checker {
  readonly flaws: string[];
  readonly isOld: boolean;
}

function checkError(error: unknown, at: string, checker: Checker): void {
  const { flaws, isOld } = checker;
  if (!isJsonObject(error)) {
    flaws.push(`${at}: expected an object`);
    return;
  }
  const known = /^(?:id|links|status|code|title|detail|source|meta)$/;
  checkNames(error, at, known, checker);
  if (!isOld && !Object.keys(error).some((name) => known.test(name)))
    flaws.push(`${at}: expected at least one member`);
  for (const name of ["id", "status", "code", "title", "detail"]) checkText(error, name, at, flaws);
  const { links, source, meta, status } = error;
  if (typeof status === "string" && !/^[1-5]\d\d$/.test(status))
    flaws.push(`${at}/status: expected an HTTP status`);
  if (links !== undefined)
    checkLinks(links, `${at}/links`, isOld ? /^about$/ : /^(?:about|type)$/, checker);
  if (source !== undefined) checkSource(source, `${at}/source`, checker);
  if (meta !== undefined) checkMeta(meta, `${at}/meta`, checker);
}

function checkSource(source: unknown, at: string, checker: Checker): void {
  const { flaws, isOld } = checker;
  if (!isJsonObject(source)) {
    flaws.push(`${at}: expected an object`);
    return;
  }
  checkNames(
    source,
    at,
    isOld ? /^(?:pointer|parameter)$/ : /^(?:pointer|parameter|header)$/,
    checker,
  );
  for (const name of ["pointer", "parameter", "header"]) checkText(source, name, at, flaws);
  const { pointer } = source;
  if (typeof pointer === "string" && !isPointer(pointer))
    flaws.push(`${at}/pointer: expected a JSON Pointer`);
}

function checkLinks(links: unknown, at: string, known: RegExp, checker: Checker): void {
  if (!isJsonObject(links)) {
    checker.flaws.push(`${at}: expected an object`);
    return;
  }
  checkNames(links, at, known, checker);
  for (const name of Object.keys(links))
    if (known.test(name)) checkLink(links[name], `${at}/${name}`, checker);
}

function checkLink(link: unknown, at: string, { flaws, isOld }: Checker): void {
  // Under 1.0 only links to other pages may be null.
  if (link === null && (!isOld || /(?:first|last|prev|next)$/.test(at))) return;
  const target = isJsonObject(link) ? link["href"] : link;
  if (
    typeof target !== "string" ||
    !isUri(target) ||
    (isOld && !/^[a-z][a-z\d+.-]*:/i.test(target))
  )
    flaws.push(`${at}: expected a link`);
}

function checkImplementation(jsonapi: unknown, checker: Checker): void {
  const { flaws, isOld } = checker;
  if (!isJsonObject(jsonapi)) {
    flaws.push("jsonapi: expected an object");
    return;
  }
  checkNames(
    jsonapi,
    "jsonapi",
    isOld ? /^(?:version|meta)$/ : /^(?:version|meta|ext|profile)$/,
    checker,
  );
  checkText(jsonapi, "version", "jsonapi", flaws);
  if (jsonapi["meta"] !== undefined) checkMeta(jsonapi["meta"], "jsonapi/meta", checker);
  for (const name of ["ext", "profile"]) {
    const uris = jsonapi[name];
    const areUris =
      Array.isArray(uris) && uris.every((uri) => typeof uri === "string" && isUri(uri));
    if (uris !== undefined && !areUris) flaws.push(`jsonapi/${name}: expected a list of URIs`);
  }
}

function checkMeta(meta: unknown, at: string, { flaws }: Checker): void {
  if (!isJsonObject(meta)) flaws.push(`${at}: expected an object`);
  else if (!Object.keys(meta).every(isMemberName)) flaws.push(`${at}: has an illegal member name`);
}

function checkText(object: JsonObject, name: string, at: string, flaws: string[]): void {
  const value = object[name];
  if (value !== undefined && typeof value !== "string")
    flaws.push(`${at}/${name}: expected a string`);
}

/** Members of extensions and @-members may stand anywhere. */
function checkNames(
  object: JsonObject,
  at: string,
  known: RegExp,
  { flaws, isOld }: Checker,
): void {
  for (const name of Object.keys(object))
    if (!known.test(name) && (isOld || !isExtensionName(name) || !isMemberName(name)))
      flaws.push(`${at}/${name.slice(0, 40)}: no such member`);
}
