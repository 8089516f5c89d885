import {
  isErrorStatus,
  type Issue,
  parseDotPath,
  type Reading,
  reasonPhrase,
  setMember,
  toJsonValue,
} from "@api-errors/core";

import { itemsOf, namesOf, peek, peekText } from "./peek.ts";
import { placeOf } from "./thrown-issues.ts";
import type { Told } from "./told.ts";

/** Members of a payload that have places of their own. */
const KNOWN = new Set(["statusCode", "error", "message", "code", "validation"]);

/**
 * Reads an error of `@hapi/boom`.
 *
 * Its `output.payload` is what clients get and is read whole, 5xx included: for 500, Boom itself keeps the message out of
 * it. Its `data` and its own message are for the server.
 */
export function readBoom(thrown: unknown): Told | undefined {
  const output = peek(thrown, "output");
  const status = peek(output, "statusCode");
  if (peek(thrown, "isBoom") !== true || !isErrorStatus(status)) return undefined;
  const payload = peek(output, "payload");
  const reading: Reading = { extensions: {} };
  const error = peekText(payload, "error");
  const message = peekText(payload, "message");
  const code = peekText(payload, "code");
  const issues = hapiIssues(peek(payload, "validation"));
  if (code !== undefined) reading.code = code;
  // The phrase says nothing that the status does not.
  if (error !== undefined && error !== reasonPhrase(status)) reading.title = error;
  if (message !== undefined) reading.message = message;
  if (issues) reading.issues = issues;
  for (const name of namesOf(payload)) {
    const isRead = KNOWN.has(name) && !(name === "validation" && !issues);
    const value = isRead ? undefined : toJsonValue(peek(payload, name), [], []);
    if (value !== undefined) setMember(reading.extensions, name, value);
  }
  return { status, isMeant: true, reading, headers: peek(output, "headers") };
}

/** Hapi says in which part of the request which keys are wrong, and how in the message: `{source: "payload", keys: ["a.b"]}`. */
function hapiIssues(validation: unknown): readonly Issue[] | undefined {
  const place = placeOf(peek(validation, "source"));
  const keys = itemsOf(peek(validation, "keys"));
  if (place === undefined || !keys || keys.length === 0) return undefined;
  return keys.map((key): Issue => ({
    path: parseDotPath(String(key)) ?? [String(key)],
    in: place,
  }));
}
