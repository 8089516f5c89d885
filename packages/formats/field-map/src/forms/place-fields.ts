import type { Issue, Path } from "@api-errors/core";

import type { FormOptions, FormSource } from "./form-options.ts";
import { renamer } from "./rename.ts";

/** One message, and what identifies it to a program. */
export interface Said {
  readonly message: string;
  readonly code?: string;
}

/** A field and what is wrong with it, in the order in which it was said. */
export interface Field {
  readonly path: Path;
  readonly said: Said[];
}

/** What is wrong with a form: as a whole, and field by field. */
export interface Placed {
  readonly root: Said[];
  readonly fields: readonly Field[];
}

/** What can be no field: of these, libraries make prototypes, or throw. */
const UNSAFE = /^(?:__proto__|constructor|prototype)$/;

/** Text that names of fields are made of cannot hold. */
const NO_NAME = /^$|[.[\]]/;

/** More items than a form shows: an index beyond would make a list of that length. */
const MAX_INDEX = 10_000;

/** More levels than a form has. */
const MAX_DEPTH = 100;

/**
 * Finds the field of each issue.
 *
 * An issue without a path, about a header or a part of the URL, about something that can be no field, or about one that
 * the form does not show, belongs to the form. Nothing is left out but issues that say nothing at all.
 */
export function placeFields<Values>(source: FormSource, options: FormOptions<Values>): Placed {
  const rename = renamer(options);
  const root: Said[] = [];
  const fields = new Map<string, Field>();
  const issues = issuesOf(source);
  for (const issue of issues) {
    const said = saidOf(issue);
    if (!said) continue;
    const path = isOfBody(issue) && Array.isArray(issue.path) ? rename(issue.path) : undefined;
    if (!path || !isField(path)) {
      root.push(said);
      continue;
    }
    const key = path.join(".");
    const field = fields.get(key);
    if (field) field.said.push(said);
    else fields.set(key, { path, said: [said] });
  }
  const message = isError(source) ? (source.message ?? source.title) : undefined;
  if (issues.length === 0 && message !== undefined) root.push({ message });
  return { root, fields: [...fields.values()] };
}

/** The messages of several things said, as one text. */
export function textOf(said: readonly Said[]): string {
  return said.map(({ message }) => message).join(" ");
}

/** Programs without types hand in what was thrown, whatever that is. */
function issuesOf(source: FormSource): readonly Issue[] {
  const issues: unknown = isError(source) ? source.issues : source;
  return Array.isArray(issues) ? issues.filter(isObject) : [];
}

function isError(source: FormSource): source is Exclude<FormSource, readonly Issue[]> {
  return isObject(source) && !Array.isArray(source);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function saidOf({ message, title, code, type }: Issue): Said | undefined {
  const text = message ?? title ?? code ?? type;
  if (text === undefined) return undefined;
  return code === undefined ? { message: text } : { message: text, code };
}

/** Forms are sent in the body, or in the query. */
function isOfBody({ in: place = "body" }: Issue): boolean {
  return place === "body" || place === "query";
}

function isField(path: Path): boolean {
  return (
    path.length > 0 &&
    path.length <= MAX_DEPTH &&
    path.every((segment) =>
      typeof segment === "number"
        ? Number.isInteger(segment) && segment >= 0 && segment <= MAX_INDEX
        : !UNSAFE.test(segment) && !NO_NAME.test(segment),
    )
  );
}
