import {
  type Deviation,
  isJsonObject,
  type Issue,
  type JsonObject,
  mergeSlot,
  type Mutable,
  readIssueSlot,
  readStatus,
  setAside,
  setMember,
  SLOT,
} from "@api-errors/core";

import { CODE, DETAIL, ID, LINKS, MEMBERS, META, SOURCE, STATUS, TITLE } from "./member.ts";
import { isPointer, isPointing, type Pointing, readSource } from "./read-source.ts";

/** What the reading of all errors of a document shares. */
export interface ReadingErrors extends Pointing {
  readonly deviations: Deviation[];
  /** The last status that was read, as most errors of a document have the same. */
  last: { readonly text: string; readonly status: number } | undefined;
}

/**
 * Reads one error object as an issue.
 *
 * ```json
 * {"status": "422", "code": "blank", "detail": "Title can't be blank", "source": {"pointer": "/data/attributes/title"}}
 * ```
 *
 * Total: what has no member of its own is in `extensions`, the members of `meta` too unless `isAlone` leaves them to the
 * caller. JSON:API 1.1 "Error Objects".
 */
export function readError(
  item: unknown,
  index: number,
  reading: ReadingErrors,
  isAlone: boolean,
): Mutable<Issue> {
  const issue: Mutable<Issue> = {};
  if (!isJsonObject(item)) {
    reading.deviations.push({ path: ["errors", index], message: "is no error object" });
    if (typeof item === "string") issue.message = item;
    else issue.extensions = { error: item };
    return issue;
  }
  const { id, links, status, code, title, detail, source, meta } = item;
  let taken = 0;
  let count = 0;
  if (isPointing(source) && readSource(issue, source, reading)) {
    taken |= SOURCE;
    count++;
  }
  if (typeof code === "string") {
    issue.code = code;
    taken |= CODE;
    count++;
  }
  if (status !== undefined) {
    const number = reading.last?.text === status ? reading.last.status : readStatus(status);
    if (number !== undefined) {
      issue.status = number;
      taken |= STATUS;
      if (typeof status === "string") {
        count++;
        if (number !== reading.last?.status) reading.last = { text: status, status: number };
      }
    }
  }
  if (typeof title === "string") {
    issue.title = title;
    taken |= TITLE;
    count++;
  }
  if (typeof detail === "string") {
    issue.message = detail;
    taken |= DETAIL;
    count++;
  }
  if (typeof id === "string") {
    issue.id = id;
    taken |= ID;
    count++;
  }
  if (readLinks(issue, links)) {
    taken |= LINKS;
    count++;
  }
  let added: JsonObject | undefined;
  if (isJsonObject(meta)) {
    taken |= META;
    count++;
    if (!isAlone) added = meta;
  }
  const isRest = count < Object.keys(item).length;
  if (count === 0 || isRest || (added && Object.hasOwn(added, SLOT)))
    readRest(issue, item, added ?? {}, taken, index, reading);
  else if (added && Object.keys(added).length > 0) issue.extensions = added;
  return issue;
}

/** Reads `about` and `type`; returns whether that is all there is to the links. */
function readLinks(issue: Mutable<Issue>, links: unknown): boolean {
  if (!isJsonObject(links)) return false;
  const about = targetOf(links["about"]);
  const type = targetOf(links["type"]);
  if (about !== undefined) issue.help = about;
  if (type !== undefined) issue.type = type;
  return Object.keys(links).every(
    (name) => (name === "about" || name === "type") && targetOf(links[name]) === links[name],
  );
}

/** The URI of a link, in whatever way it is given. */
function targetOf(link: unknown): string | undefined {
  const first: unknown = Array.isArray(link) ? link[0] : link;
  const target = isJsonObject(first) ? first["href"] : first;
  return typeof target === "string" && isUri(target) ? target : undefined;
}

/** Whether a text may have been meant as a URI reference: without ASCII that those cannot hold, RFC 3986 section 2. */
function isUri(text: string): boolean {
  return /^[^\0- "<>\\^`{|}\x7f]+$/.test(text);
}

/**
 * Sets aside what the issue's own members do not hold, members of the error object and those of its `meta`, and says what
 * is wrong with them.
 */
function readRest(
  issue: Mutable<Issue>,
  item: JsonObject,
  meta: JsonObject,
  taken: number,
  index: number,
  { deviations }: ReadingErrors,
): void {
  const extensions: Record<string, unknown> = {};
  const names = Object.keys(item);
  if (names.length === 0) deviations.push({ path: ["errors", index], message: "has no member" });
  for (const name of names) {
    const value = item[name];
    // What is no member of an error object has a bit that is never set.
    const isTaken = (taken & (1 << MEMBERS.indexOf(name))) > 0;
    const isDigits = (name === "id" || name === "code") && Number.isFinite(value);
    // Numbers stand for the texts of their digits.
    if (isDigits) issue[name] = `${value as number}`;
    else if (!isTaken) setMember(extensions, name, value);
    const message = isTaken && typeof value !== "number" ? undefined : flawOf(name, value);
    if (message !== undefined) deviations.push({ path: ["errors", index, name], message });
  }
  for (const name of Object.keys(meta))
    if (name !== SLOT) setAside(extensions, name, meta[name], "meta");
  if (Object.hasOwn(meta, SLOT)) {
    const slot = readIssueSlot(meta[SLOT]);
    if (!slot || !mergeSlot(issue, slot, extensions))
      setAside(extensions, SLOT, meta[SLOT], "meta");
  }
  if (Object.keys(extensions).length > 0) issue.extensions = extensions;
}

/** What is wrong with a member that is a number, or was set aside. */
function flawOf(name: string, value: unknown): string | undefined {
  if (!MEMBERS.includes(name))
    return isExtensionName(name) ? undefined : "is no member of an error object";
  if (typeof value === "number" && name !== "title" && name !== "detail")
    return "is a number, expected a string";
  if (name === "source" && isPointing(value)) {
    const { pointer } = value;
    return typeof pointer === "string" && !isPointer(pointer)
      ? "has a pointer that is no JSON Pointer"
      : undefined;
  }
  if (name === "links" && isJsonObject(value))
    return Array.isArray(value["type"]) ? "has a list as type" : undefined;
  return value === null ? "is null" : "is of a type that does not fit, and was set aside";
}

/** Whether a member belongs to an extension, or to nobody: `version:id`, `@context`. JSON:API 1.1 "Member Names". */
export function isExtensionName(name: string): boolean {
  return /^(?:@|[A-Za-z0-9]+:)./s.test(name);
}
