import { adviseRetry } from "./advise-retry.ts";
import { lookUp } from "./catalog.ts";
import { cleanHeaders } from "./clean-headers.ts";
import { readStatus } from "./effective-status.ts";
import { isStrict } from "./find-flaws.ts";
import type { BuildInit } from "./format.ts";
import { isJsonObject, type JsonObject } from "./json-object.ts";
import { toJsonValue } from "./json-value.ts";
import { readDocument } from "./read-document.ts";
import { identityOf, readShape } from "./read-shape.ts";
import { MESSAGE_ROLE } from "./role.ts";
import type { Setup } from "./style.ts";
import type { WireError } from "./wire-error.ts";
import { writeDocument, type Writer } from "./write-document.ts";

/**
 * Makes the wire error that sends a document of a style as `application/json`.
 *
 * The status comes from `init`, else from the catalog, else from the document, else it is 500. A document that is not
 * strict is mended as rendering would write it. Header lines are cleaned. Never throws.
 */
export function buildDocument(
  document: unknown,
  init: Partial<BuildInit> | undefined,
  setup: Setup,
  writer: Writer,
): WireError {
  const { spelling, catalog } = setup;
  const plain = toJsonValue(document, [], []);
  const shape = readShape(plain, spelling);
  const identity = shape && identityOf(shape);
  const status =
    init?.status === undefined
      ? ((identity && lookUp(catalog, identity)?.status) ?? identity?.declaredStatus ?? 500)
      : (readStatus(init.status) ?? 500);
  return {
    status,
    headers: { "content-type": "application/json", ...cleanHeaders(init?.headers) },
    body: shape && isStrict(shape, spelling) ? plain : mend(plain, status, setup, writer),
  };
}

function mend(plain: unknown, status: number, setup: Setup, writer: Writer): unknown {
  const members: JsonObject = isJsonObject(plain) ? plain : { value: plain };
  const wire = { status: Math.max(status, 400), headers: {}, body: members };
  const read = readDocument(wire, setup);
  if (read.ok) return writeDocument(read.error, members, setup, writer).document;
  // Without the required member there is no such error, but a message is one all the same.
  const messageName = setup.spelling.written[MESSAGE_ROLE] ?? "";
  const { [messageName]: message, ...rest } = members;
  const error = {
    format: setup.name,
    status: wire.status,
    ...(typeof message === "string" ? { message, extensions: rest } : { extensions: members }),
    issues: [],
    retry: adviseRetry(wire),
    challenges: [],
  };
  return writeDocument(error, undefined, setup, writer).document;
}
