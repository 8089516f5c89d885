import {
  fromStandardIssues,
  type Issue,
  type IssuePlace,
  parsePointer,
  type Path,
  readPathText,
  type StandardIssue,
} from "@api-errors/core";

import { itemsOf, peek, peekText } from "./peek.ts";

/**
 * The issues that a validation error lists: those of Standard Schema libraries (zod, valibot), of arktype, of Fastify
 * and Ajv, of Joi and of Yup; `undefined` where it lists none.
 */
export function thrownIssues(thrown: unknown): readonly Issue[] | undefined {
  return (
    standardIssues(peek(thrown, "issues")) ??
    standardIssues(peek(thrown, "arkErrors")) ??
    fastifyIssues(thrown) ??
    (peek(thrown, "isJoi") === true ? standardIssues(peek(thrown, "details")) : undefined) ??
    yupIssues(thrown)
  );
}

function standardIssues(value: unknown): readonly Issue[] | undefined {
  const items = itemsOf(value);
  if (!items || items.length === 0) return undefined;
  const read: StandardIssue[] = [];
  for (const item of items) {
    const message = peek(item, "message");
    // A list of anything else that happens to have this name.
    if (typeof message !== "string") return undefined;
    const path = itemsOf(peek(item, "path"))?.map(keyOf);
    read.push({ message, ...(path && { path }) });
  }
  return fromStandardIssues(read);
}

/** A key, out of the object around it that valibot has. */
function keyOf(segment: unknown): PropertyKey {
  const key = typeof segment === "object" ? peek(segment, "key") : segment;
  return typeof key === "string" || typeof key === "number" || typeof key === "symbol" ? key : "";
}

const PLACES: Readonly<Record<string, IssuePlace>> = {
  body: "body",
  headers: "header",
  params: "path",
  query: "query",
  querystring: "query",
};

/** What Fastify attaches: the errors of Ajv, or of another validator in their form, and where they were found. */
function fastifyIssues(thrown: unknown): readonly Issue[] | undefined {
  const items = itemsOf(peek(thrown, "validation"));
  if (!items || items.length === 0) return undefined;
  const place = placeOf(peek(thrown, "validationContext"));
  return items.map((item): Issue => {
    const message = peekText(item, "message");
    const code = peekText(item, "keyword") ?? peekText(item, "code");
    const path = ajvPath(item);
    return {
      ...(path && { path }),
      ...(place && { in: place }),
      ...(code !== undefined && { code }),
      ...(message !== undefined && { message }),
    };
  });
}

/** Where among the parts of a request something was found, as Fastify and Hapi name them. */
export function placeOf(context: unknown): IssuePlace | undefined {
  if (context === "payload") return "body";
  return typeof context === "string" && Object.hasOwn(PLACES, context)
    ? PLACES[context]
    : undefined;
}

/** The keywords of JSON Schema that are about a member of the object at `instancePath`, and where Ajv names it. */
const MEMBER_PARAMS = [
  "missingProperty",
  "additionalProperty",
  "unevaluatedProperty",
  "propertyName",
] as const;

function ajvPath(item: unknown): Path | undefined {
  const pointer = peek(item, "instancePath");
  if (typeof pointer !== "string") return itemsOf(peek(item, "path"))?.map(keyOf).map(segmentOf);
  const path = parsePointer(pointer) ?? [];
  const params = peek(item, "params");
  const member = MEMBER_PARAMS.map((name) => peekText(params, name)).find(
    (name) => name !== undefined,
  );
  return member === undefined ? path : [...path, member];
}

function segmentOf(key: PropertyKey): string | number {
  return typeof key === "symbol" ? (key.description ?? "") : key;
}

/** Yup lists errors in `inner`; the first of them, where it stopped there, is the error itself. */
function yupIssues(thrown: unknown): readonly Issue[] | undefined {
  const inner = itemsOf(peek(thrown, "inner"));
  if (!inner || peek(thrown, "name") !== "ValidationError" || !itemsOf(peek(thrown, "errors")))
    return undefined;
  return (inner.length > 0 ? inner : [thrown]).map((item): Issue => {
    const path = peekText(item, "path");
    const code = peekText(item, "type");
    const message = peekText(item, "message");
    return {
      ...(path !== undefined && { path: readPathText(path) }),
      ...(code !== undefined && { code }),
      ...(message !== undefined && { message }),
    };
  });
}
