import {
  type ApiError,
  type Deviation,
  assembleError,
  isJsonObject,
  type JsonObject,
  type Loss,
  nameTable,
  type NameTable,
  plainMessage,
  readHeader,
  type Reading,
  readIssues,
  readMembers,
  readStatus,
  setMember,
  type WireError,
} from "@api-errors/core";

import { ID_HEADERS } from "./id-headers.ts";

/** What reading without a format gives. */
export interface UnknownReading {
  readonly error: ApiError;
  readonly deviations: readonly Deviation[];
  readonly losses: readonly Loss[];
}

const ROLE = { message: 0, code: 1, status: 2, id: 3, issues: 4, error: 5, detail: 6 } as const;

let table: NameTable | undefined;

function names(): NameTable {
  return (table ??= nameTable(
    `message errormessage errmessage msg errormsg errmsg err description errordescription reason title
code errorcode errcode
status statuscode httpstatus
requestid traceid correlationid trace
errors issues violations fielderrors validationerrors invalidparams
error
detail`,
    true,
  ));
}

/** How many envelopes are looked into. */
const MAX_DEPTH = 4;

/**
 * Reads what is plain in an error that no format knows: message, code, issues, ids in the body or the headers.
 *
 * ```http
 * HTTP/1.1 404 Not Found
 * X-Request-Id: 7f3a
 *
 * {"detail":"Not found."}
 * ```
 *
 * Nothing is made up: what is not plain is in `extensions`, and a body that is neither JSON nor a short text is a loss.
 */
export function readUnknown(wire: WireError): UnknownReading {
  const losses: Loss[] = [];
  const deviations: Deviation[] = [];
  let reading: Reading;
  try {
    reading = readBody(wire, losses);
  } catch {
    // A body made by hand may have getters or be a proxy, and those can throw.
    reading = { extensions: {} };
    losses.push({ path: ["body"], value: undefined, reason: "no-place" });
  }
  if (reading.id === undefined) {
    for (const name of ID_HEADERS) {
      const id = readHeader(wire.headers, name);
      if (!id) continue;
      reading.id = id;
      break;
    }
  }
  return {
    error: assembleError(wire, reading, deviations, { format: "unknown", defaultStatus: 500 }),
    deviations,
    losses,
  };
}

function readBody({ body, headers }: WireError, losses: Loss[]): Reading {
  if (isJsonObject(body)) return readObject(body);
  const reading: Reading = { extensions: {} };
  if (Array.isArray(body) && body.length > 0) {
    const issues = readIssues(body);
    if (issues) {
      reading.issues = issues;
      takeFirst(reading);
    } else reading.extensions["body"] = body;
  } else if (typeof body === "string") {
    const message = plainMessage(body, readHeader(headers, "content-type"));
    if (message === undefined) losses.push({ path: ["body"], value: body, reason: "no-place" });
    else reading.message = message;
  } else if (body !== undefined && body !== null && !Array.isArray(body))
    reading.extensions["body"] = body;
  return reading;
}

function readObject(body: JsonObject, depth = 0): Reading {
  const found = readMembers(body, names(), isUsable);
  const reading: Reading = { extensions: {} };
  for (const name of Object.keys(body))
    if (!found.includes(name)) setMember(reading.extensions, name, body[name]);
  const take = (role: number): unknown =>
    found[role] === undefined ? undefined : body[found[role]];
  /** Keeps a member that says more than what could be read from it. */
  const keep = (role: number): void => {
    if (found[role] !== undefined) setMember(reading.extensions, found[role], body[found[role]]);
  };
  const code = take(ROLE.code);
  if (typeof code === "string" || typeof code === "number") reading.code = String(code);
  const status = readStatus(take(ROLE.status));
  if (status !== undefined) reading.declaredStatus = status;
  const id = take(ROLE.id);
  if (typeof id === "string") reading.id = id;
  const read = (role: number): void => {
    if (found[role] !== undefined && !readWords(reading, take(role), role, depth)) keep(role);
  };
  read(ROLE.message);
  read(ROLE.issues);
  read(ROLE.detail);
  takeFirst(reading);
  read(ROLE.error);
  takeFirst(reading);
  return reading;
}

/** Reads words from a member, by what it is; `false` where it says more, so that it has to be kept as well. */
function readWords(reading: Reading, value: unknown, role: number, depth: number): boolean {
  if (typeof value === "string") {
    if (reading.message === undefined) reading.message = value;
    // Nest, Spring: a phrase beside the message.
    else if (role === ROLE.error && reading.title === undefined) reading.title = value;
    else return false;
    return true;
  }
  // FastAPI has a list in `detail`, Nest in `message`, Weaviate in `error`; a map of fields is so only in `errors`.
  const issues = Array.isArray(value) || role === ROLE.issues ? readIssues(value) : undefined;
  if (issues && reading.issues === undefined) {
    reading.issues = issues;
    return true;
  }
  if (isJsonObject(value) && role !== ROLE.issues && depth < MAX_DEPTH) {
    const { message, code, id } = readObject(value, depth + 1);
    if (message !== undefined) reading.message ??= message;
    if (code !== undefined) reading.code ??= code;
    if (id !== undefined) reading.id ??= id;
  }
  return false;
}

/** Where the error itself has no words, the first of a list speaks for it. */
function takeFirst(reading: Reading): void {
  const first = reading.issues?.[0];
  if (!first || reading.message !== undefined) return;
  const message = first.message ?? first.title;
  if (message !== undefined) reading.message = message;
  if (first.code !== undefined) reading.code ??= first.code;
}

function isUsable(role: number, value: unknown): boolean {
  switch (role) {
    case ROLE.message:
      return (
        typeof value === "string" ||
        (Array.isArray(value) && value.every((item) => typeof item === "string"))
      );
    case ROLE.code:
      return (typeof value === "string" && value !== "") || Number.isFinite(value);
    case ROLE.status:
      return readStatus(value) !== undefined;
    case ROLE.id:
      return typeof value === "string" && /^\S{1,200}$/.test(value);
    case ROLE.issues:
      return typeof value === "object" && value !== null;
    default:
      return (
        (typeof value === "string" && value !== "") || (typeof value === "object" && value !== null)
      );
  }
}
