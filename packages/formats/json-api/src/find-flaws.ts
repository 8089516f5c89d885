import { isJsonObject, isUriReference, type JsonObject } from "@api-errors/core";

import { isExtensionName } from "./read-error.ts";
import { isPointer } from "./read-source.ts";

/** The versions of the specification that have a strict schema. */
export type JsonApiVersion = "1.0" | "1.1";

/**
 * What keeps a document from being an error document by a version of the specification, in words; none where it is one.
 *
 * What JSON Schema cannot say is not asked for, such as whether a pointer leads to something in the request.
 */
export function findFlaws(document: unknown, version?: JsonApiVersion): readonly string[] {
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

/** How many links may describe one another. */
const MAX_DEPTH = 32;
/** The members of a link object. JSON:API 1.1 "Link objects". */
const LINK_MEMBERS = /^(?:href|rel|describedby|title|type|hreflang|meta)$/;
/** A registered relation type or a URI, RFC 8288 section 2.1. */
const RELATION = /^[a-z][a-z\d.-]*$|^[a-z][a-z\d+.-]*:./i;
/** A language tag by its form, RFC 5646 section 2.1. */
const LANGUAGE = /^[a-z\d]{1,8}(?:-[a-z\d]{1,8})*$/i;

function checkLink(link: unknown, at: string, checker: Checker): void {
  const { flaws, isOld } = checker;
  // Under 1.0 only links to other pages may be null.
  if (link === null && isOld && !/(?:first|last|prev|next)$/.test(at))
    flaws.push(`${at}: expected a link`);
  // Its description may itself be a link with a description.
  for (let each = link, depth = 0; each !== undefined && each !== null; depth++) {
    const target = isJsonObject(each) ? each["href"] : each;
    if (
      typeof target !== "string" ||
      !isUriReference(target) ||
      (isOld && !/^[a-z][a-z\d+.-]*:/i.test(target))
    )
      flaws.push(`${at}: expected a link`);
    if (!isJsonObject(each)) return;
    checkLinkObject(each, at, checker);
    if (depth === MAX_DEPTH) {
      flaws.push(`${at}: expected fewer descriptions`);
      return;
    }
    each = each["describedby"];
  }
}

function checkLinkObject(link: JsonObject, at: string, checker: Checker): void {
  const { flaws, isOld } = checker;
  checkNames(link, at, isOld ? /^(?:href|meta)$/ : LINK_MEMBERS, checker);
  const { rel, hreflang, meta } = link;
  checkText(link, "title", at, flaws);
  checkText(link, "type", at, flaws);
  if (rel !== undefined && !(typeof rel === "string" && RELATION.test(rel)))
    flaws.push(`${at}/rel: expected a relation type`);
  const areTags = [hreflang].flat().every((tag) => typeof tag === "string" && LANGUAGE.test(tag));
  if (hreflang !== undefined && !areTags) flaws.push(`${at}/hreflang: expected languages`);
  if (meta !== undefined) checkMeta(meta, `${at}/meta`, checker);
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
      Array.isArray(uris) && uris.every((uri) => typeof uri === "string" && isUriReference(uri));
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
