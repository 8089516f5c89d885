import {
  isJsonObject,
  type Issue,
  isStatus,
  isUriReference,
  type JsonObject,
  type Loss,
  type Mutable,
  type Path,
  setMember,
  SLOT,
  toJsonValue,
} from "@api-errors/core";

import type { JsonApiError } from "./document.ts";
import { isMemberName } from "./find-flaws.ts";
import { isExtensionName } from "./read-error.ts";
import type { Pointing } from "./read-source.ts";
import { isKept, writeSource } from "./write-source.ts";

/** What is written into an error object; what it cannot hold is left to `rest`. */
export interface ErrorMembers {
  readonly id?: string | undefined;
  readonly help?: string | undefined;
  readonly type?: string | undefined;
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly title?: string | undefined;
  readonly message?: string | undefined;
}

/** What can be a link: relative references but for paths would be mere words. */
const LINK = /^(?:[a-z][a-z0-9+.-]*:|\/)/i;

/** Writes the members of an error object that need no more than their values, in the order of the specification. */
export function writeMembers(members: ErrorMembers, rest: Mutable<Issue>): Mutable<JsonApiError> {
  const { id, help, type, status, code, title, message } = members;
  const error: Mutable<JsonApiError> = {};
  if (id !== undefined) error.id = id;
  const links: { about?: string; type?: string } = {};
  if (help !== undefined) {
    if (isLink(help)) links.about = help;
    else rest.help = help;
  }
  if (type !== undefined) {
    if (isLink(type)) links.type = type;
    else rest.type = type;
  }
  if (links.about !== undefined || links.type !== undefined) error.links = links;
  if (status !== undefined) error.status = `${status}`;
  if (code !== undefined) error.code = code;
  if (title !== undefined) error.title = title;
  if (message !== undefined) error.detail = message;
  return error;
}

function isLink(text: string): boolean {
  return LINK.test(text) && isUriReference(text);
}

/**
 * Writes issues as error objects, so that `readError` gives them back.
 *
 * What an error object cannot hold goes to the reserved member in its `meta`; what is no issue at all is a loss.
 */
export function writeErrors(
  issues: readonly Issue[],
  pointing: Pointing,
  losses: Loss[],
): readonly JsonApiError[] {
  const errors: JsonApiError[] = [];
  issues.forEach((issue, index) => {
    const path = ["issues", index];
    const { length } = losses;
    try {
      const sound = isJsonObject(issue) ? soundIssue(issue, path, losses) : undefined;
      if (sound) errors.push(writeError(sound, pointing));
      else losses.push({ path, value: issue, reason: "no-place" });
    } catch {
      // A getter or a proxy that throws: nothing of the issue is written.
      losses.length = length;
      losses.push({ path, value: undefined, reason: "no-place" });
    }
  });
  return errors;
}

/** Whether what a caller without types handed in has the type that goes with its name. */
const CHECKS: Readonly<Record<keyof Issue, (value: unknown) => boolean>> = {
  path: (value) =>
    Array.isArray(value) &&
    value.every((key) => typeof key === "string" || Number.isSafeInteger(key)),
  in: (value) => isText(value) && /^(?:body|query|header|path|cookie)$/.test(value),
  code: isText,
  type: isText,
  title: isText,
  message: isText,
  id: isText,
  status: isStatus,
  help: isText,
  extensions: isJsonObject,
};

const NAMES = /* @__PURE__ */ Object.keys(CHECKS) as readonly (keyof Issue)[];

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** The issue itself where all is well with it, else a copy of what is. */
function soundIssue(issue: JsonObject, path: Path, losses: Loss[]): Issue {
  const sound: Record<string, unknown> = {};
  for (const name of NAMES) {
    const raw = issue[name];
    if (raw === undefined) continue;
    const at = [...path, name];
    const value = name === "extensions" ? toJsonValue(raw, at, losses) : raw;
    if (CHECKS[name](value)) sound[name] = value;
    else if (value !== undefined) losses.push({ path: at, value, reason: "no-place" });
  }
  return sound;
}

function writeError(issue: Issue, pointing: Pointing): JsonApiError {
  const rest: Mutable<Issue> = {};
  const error = writeMembers(issue, rest);
  const source = writeSource(issue, pointing, rest);
  if (source) error.source = source;
  const meta: Record<string, unknown> = {};
  const { extensions = {} } = issue;
  let hidden: Record<string, unknown> | undefined;
  for (const name of Object.keys(extensions)) {
    if (name === "source" && isKept(issue, source)) continue;
    const value = extensions[name];
    if (!isMemberName(name) || name === SLOT) setMember((hidden ??= {}), name, value);
    else setMember(isExtensionName(name) ? error : meta, name, value);
  }
  if (hidden) rest.extensions = hidden;
  if (Object.keys(rest).length > 0) meta[SLOT] = rest;
  // JSON:API 1.1 wants one member of its own at least, and an empty one says nothing.
  if (Object.keys(meta).length > 0 || Object.keys(error).every(isExtensionName)) error.meta = meta;
  return error;
}
