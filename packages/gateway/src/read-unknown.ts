import {
  type ApiError,
  type Deviation,
  assembleError,
  isJsonObject,
  type Loss,
  plainMessage,
  readHeader,
  type Reading,
  type WireError,
} from "@api-errors/core";

import { ID_HEADERS } from "./id-headers.ts";
import { type Plain, readPlain } from "./read-plain.ts";
import { readXml } from "./read-xml.ts";

/** What reading without a format gives. */
export interface UnknownReading {
  readonly error: ApiError;
  readonly deviations: readonly Deviation[];
  readonly losses: readonly Loss[];
}

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
  const id = reading.id ?? firstHeader(wire, ID_HEADERS);
  if (id !== undefined) reading.id = id;
  // AWS: `ValidationException:http://internal.amazon.com/coral/com.amazon.coral.validate/`.
  const code = reading.code ?? firstHeader(wire, CODE_HEADERS)?.replace(/:.*/s, "");
  if (code) reading.code = code;
  return {
    error: assembleError(wire, reading, deviations, { format: "unknown", defaultStatus: 500 }),
    deviations,
    losses,
  };
}

/** Response headers that hold the code of an error beside or instead of its body. */
const CODE_HEADERS = ["x-amzn-errortype", "x-ms-error-code", "x-error-code"];

function firstHeader({ headers }: WireError, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = readHeader(headers, name);
    if (value) return value;
  }
  return undefined;
}

function readBody({ body, headers }: WireError, losses: Loss[]): Reading {
  if (isJsonObject(body)) return readingOf(readPlain(body));
  const reading: Reading = { extensions: {} };
  if (Array.isArray(body) && body.length > 0) {
    // A list is read as the errors of an object that has nothing else.
    const { rest, ...plain } = readPlain({ errors: body });
    return readingOf({ ...plain, rest: "errors" in rest ? { body } : {} });
  }
  if (typeof body === "string") {
    const message = plainMessage(body, readHeader(headers, "content-type"));
    if (message !== undefined) reading.message = message;
    else {
      losses.push({ path: ["body"], value: body, reason: "no-place" });
      Object.assign(reading, readXml(body, readHeader(headers, "content-type")));
    }
  } else if (body !== undefined && body !== null && !Array.isArray(body))
    reading.extensions["body"] = body;
  return reading;
}

function readingOf({ message, code, title, id, status, issues, rest }: Plain): Reading {
  return {
    extensions: rest,
    ...(message !== undefined && { message }),
    ...(code !== undefined && { code }),
    ...(title !== undefined && { title }),
    ...(id !== undefined && { id }),
    ...(status !== undefined && { declaredStatus: status }),
    ...(issues && { issues }),
  };
}
