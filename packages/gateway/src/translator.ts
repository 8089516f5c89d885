import {
  type ApiError,
  detect,
  type Detection,
  type Deviation,
  type ErrorFormat,
  type Filled,
  isErrorStatus,
  type Loss,
  stringifyBody,
  type WireError,
} from "@api-errors/core";

import { forwardedHeaders } from "./forwarded-headers.ts";
import { readUnknown } from "./read-unknown.ts";
import { cleanText } from "./withhold-text.ts";
import type { WithholdReason } from "./withhold-names.ts";
import { withhold, withholdFromError, type Withheld, type WithholdOptions } from "./withhold.ts";

/** What a translator reads and writes. */
export interface TranslatorOptions<R = unknown> {
  /** The formats that upstreams speak; ties go to the order of the list. */
  readonly from: readonly ErrorFormat[];
  /** The format that clients get, the same for all or by request. */
  readonly to: ErrorFormat | ((request: R) => ErrorFormat);
  /** What is kept from clients beside the defaults; `false` lets everything through. */
  readonly withhold?: WithholdOptions | false;
}

/** What became of one upstream response. */
export interface Translation {
  /** What to send to the client. */
  readonly wire: WireError;
  /** What the upstream said, without what is withheld; `undefined` where it reports no error, and `wire` is what came. */
  readonly error: ApiError | undefined;
  /** The name of the format that was read; `undefined` where no format knew it. */
  readonly from: string | undefined;
  /** The name of the format that was written; `undefined` where nothing was. */
  readonly to: string | undefined;
  /** All formats that the response may be in, best first, with their evidence. */
  readonly detections: readonly Detection[];
  /** Where the upstream's document breaks its specification. */
  readonly deviations: readonly Deviation[];
  /** What the target has no place for. */
  readonly losses: readonly Loss[];
  /** What the target requires and the error lacked. */
  readonly filled: readonly Filled[];
  /** What was kept from the client, and why. */
  readonly withheld: readonly Withheld[];
  /** Headers that HTTP requires with this status and nobody gave a value for. */
  readonly missing: readonly string[];
}

/** Translates one wire error; `request` is handed to a `to` that chooses by it. */
export type Translator<R = unknown> = (wire: WireError, request?: R) => Translation;

/**
 * Makes a function that reads an upstream's error in whichever of the formats fits best and writes it in another.
 *
 * ```http
 * HTTP/1.1 404 Not Found
 * Content-Type: application/json
 *
 * {"code":"entity_not_found","message":"No such user","traceId":"00-49b5…-01"}
 * ```
 * becomes
 * ```http
 * HTTP/1.1 404 Not Found
 * Content-Type: application/problem+json
 *
 * {"detail":"No such user","code":"entity_not_found","traceId":"00-49b5…-01"}
 * ```
 *
 * Where the target is the very format that was read, what was received goes out again, text and all. What no format
 * knows is read as far as it is plain (`format: "unknown"`). Throws only what `to` throws; nothing of a body is lost, made
 * up or withheld without being listed.
 */
export function createTranslator<R = unknown>(options: TranslatorOptions<R>): Translator<R> {
  const { from, to } = options;
  const rules = options.withhold ?? {};
  return (wire, request) => {
    const detections = detect(wire, from);
    const read = readBest(wire, detections);
    if (!read) return untouched(wire, detections);
    // A `to` that is given no request chooses its default: the types of its parameter are its own affair.
    const target = typeof to === "function" ? to(request as R) : to;
    return read.format === target
      ? passThrough(wire, read, detections, rules)
      : translate(wire, read, target, detections, rules);
  };
}

interface Read {
  readonly format: ErrorFormat | undefined;
  readonly error: ApiError;
  readonly deviations: readonly Deviation[];
  readonly losses: readonly Loss[];
}

function readBest(wire: WireError, detections: readonly Detection[]): Read | undefined {
  for (const { format } of detections) {
    const result = format.parse(wire);
    if (!result.ok) continue;
    const { error, deviations } = result;
    const losses = deviations.flatMap(({ path, dropped }): Loss[] =>
      dropped === undefined ? [] : [{ path, value: dropped, reason: "no-place" }],
    );
    return { format, error, deviations, losses };
  }
  return isErrorStatus(wire.status) ? { format: undefined, ...readUnknown(wire) } : undefined;
}

function untouched(wire: WireError, detections: readonly Detection[]): Translation {
  return {
    wire,
    error: undefined,
    from: undefined,
    to: undefined,
    detections,
    deviations: [],
    losses: [],
    filled: [],
    withheld: [],
    missing: [],
  };
}

function passThrough(
  wire: WireError,
  read: Read,
  detections: readonly Detection[],
  rules: WithholdOptions | false,
): Translation {
  const withheld: Withheld[] = [];
  const body = rules === false ? wire.body : withhold(wire.body, rules, withheld);
  const hidden = rules === false || body !== wire.body ? undefined : hiddenIn(wire);
  if (hidden) withheld.push({ path: [], reason: hidden });
  const forwarded = forwardedHeaders(wire.headers, true, rules, withheld);
  const type = forwarded["content-type"];
  // The text was decoded when it was read, and goes out as UTF-8 whatever it was.
  const headers =
    type === undefined
      ? forwarded
      : {
          ...forwarded,
          "content-type": type.replace(/(;\s*charset=)("[^"]*"|[^;\s]+)/i, "$1utf-8"),
        };
  return {
    wire:
      body === wire.body && !hidden ? { ...wire, headers } : { status: wire.status, headers, body },
    error:
      rules === false || withheld.length === 0
        ? read.error
        : withholdFromError(read.error, rules, []),
    from: read.format?.name,
    to: read.format?.name,
    detections,
    deviations: read.deviations,
    losses: [],
    filled: [],
    withheld,
    missing: [],
  };
}

/** What the text holds and the parsed body does not: of members with the same name `JSON.parse` keeps the last. */
function hiddenIn({ text, body }: WireError): WithholdReason | undefined {
  if (text === undefined || typeof body === "string" || text === stringifyBody(body))
    return undefined;
  return cleanText(text)?.reason;
}

function translate(
  wire: WireError,
  read: Read,
  target: ErrorFormat,
  detections: readonly Detection[],
  rules: WithholdOptions | false,
): Translation {
  const withheld: Withheld[] = [];
  const error = rules === false ? read.error : withholdFromError(read.error, rules, withheld);
  const { document, status, headers, losses, filled, missing } = target.render(error);
  const forwarded = forwardedHeaders(wire.headers, false, rules, withheld);
  return {
    wire: target.build(document, { status, headers: { ...forwarded, ...headers } }),
    error,
    from: read.format?.name,
    to: target.name,
    detections,
    deviations: read.deviations,
    losses: [...read.losses, ...losses],
    filled,
    withheld,
    missing: missing.filter((name) => !Object.hasOwn(forwarded, name)),
  };
}
