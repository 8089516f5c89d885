import {
  type ApiError,
  detect,
  type Detection,
  type Deviation,
  type ErrorFormat,
  type Filled,
  isErrorStatus,
  isJsonObject,
  type Loss,
  ownMember,
  type WireError,
} from "@api-errors/core";

import { chooseFormat, type FormatChoice, varyOf } from "./format-choice.ts";
import {
  forwardedHeaders,
  type HeaderOptions,
  headerRules,
  type HeaderRules,
} from "./forwarded-headers.ts";
import { genericError } from "./generic-error.ts";
import { readUnknown } from "./read-unknown.ts";
import { renderOwn } from "./render-own.ts";
import { textLosses } from "./text-losses.ts";
import type { WithholdReason } from "./withhold-names.ts";
import {
  DEFAULT_RULES,
  type WithholdOptions,
  type WithholdRules,
  withholdRules,
} from "./withhold-options.ts";
import { withhold, withholdFromError, type Withheld } from "./withhold.ts";

/** What a translator reads and writes. */
export interface TranslatorOptions<R = unknown> {
  /** The formats that upstreams speak; ties go to the order of the list. */
  readonly from: readonly ErrorFormat[];
  /** The format that clients get, the same for all or by request. */
  readonly to: FormatChoice<R>;
  /** What is kept from clients beside the defaults; `false` lets everything through. */
  readonly withhold?: WithholdOptions | false;
  /** Which upstream headers travel with an error beside the usual ones, and which of those do not. */
  readonly headers?: HeaderOptions;
  /** Whether a server's error (5xx) goes out without its own words: its code, its id and its retry advice stay. */
  readonly genericServerErrors?: boolean;
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
  /** Lower-case names of the upstream's headers that clients do not get. */
  readonly leftHeaders: readonly string[];
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
  const { from, to, genericServerErrors: isGeneric = false } = options;
  const headers = headerRules(options.headers);
  const rules =
    options.withhold === false
      ? undefined
      : options.withhold
        ? withholdRules(options.withhold)
        : DEFAULT_RULES;
  return (wire, request) => {
    const detections = detect(wire, from);
    const read = readBest(wire, detections);
    if (!read) return untouched(wire, detections);
    // A `to` that is given no request chooses its default: the types of its parameter are its own affair.
    const target = chooseFormat(to, request as R);
    const isHidden = isGeneric && read.error.status >= 500;
    const setting = { wire, read, target, detections, headers, rules, isHidden, to };
    return read.format === target && !isHidden && !isVeiled(setting)
      ? passThrough(setting)
      : translate(setting);
  };
}

/**
 * Whether the body is a text in another notation than JSON, such as XML or a form, that holds something to withhold:
 * names are seen in its document only, so it is written anew.
 */
function isVeiled({ wire, read, rules, target }: Setting): boolean {
  if (!rules || typeof wire.body !== "string" || read.document === wire.body) return false;
  const withheld: Withheld[] = [];
  withhold(read.document, rules, withheld, target.name);
  return withheld.length > 0;
}

/** What one translation is made of. */
interface Setting {
  readonly wire: WireError;
  readonly read: Read;
  readonly target: ErrorFormat;
  readonly to: FormatChoice<never>;
  readonly detections: readonly Detection[];
  readonly headers: HeaderRules;
  readonly rules: WithholdRules | undefined;
  readonly isHidden: boolean;
}

interface Read {
  readonly format: ErrorFormat | undefined;
  /** What was received, in the format's own type. */
  readonly document?: unknown;
  readonly error: ApiError;
  readonly deviations: readonly Deviation[];
  readonly losses: readonly Loss[];
}

function readBest(wire: WireError, detections: readonly Detection[]): Read | undefined {
  for (const { format } of detections) {
    const result = format.parse(wire);
    if (!result.ok) continue;
    const { document, error, deviations } = result;
    const losses: Loss[] = [];
    for (const { path, dropped } of deviations)
      if (dropped !== undefined) losses.push({ path, value: dropped, reason: "no-place" });
    return { format, document, error, deviations, losses };
  }
  return isErrorStatus(wire.status) || isSaidToFail(wire.body)
    ? { format: undefined, ...readUnknown(wire) }
    : undefined;
}

/** Slack's `{"ok": false, "error": "channel_not_found"}`, which comes with HTTP 200. */
function isSaidToFail(body: unknown): boolean {
  try {
    if (!isJsonObject(body) || !FLAGS.some((name) => ownMember(body, name) === false)) return false;
    const error = ownMember(body, "error");
    return typeof error === "string" && error !== "";
  } catch {
    // A body made by hand may have getters or be a proxy, and those can throw.
    return false;
  }
}

const FLAGS = ["ok", "success"];

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
    leftHeaders: [],
  };
}

function passThrough({ wire, read, target, to, detections, headers, rules }: Setting): Translation {
  const withheld: Withheld[] = [];
  const body = rules ? withhold(wire.body, rules, withheld, target.name) : wire.body;
  const hidden = rules && body === wire.body ? hiddenIn(wire, rules) : undefined;
  if (hidden) withheld.push({ path: [], reason: hidden });
  const isReceived = body === wire.body && !hidden;
  const forwarded = forwardedHeaders(wire, true, headers, rules, withheld);
  const sent = headersToSend(forwarded.headers, headers, to);
  const type = sent["content-type"];
  // The text was decoded when it was read, and goes out as UTF-8 whatever it was.
  if (type !== undefined)
    sent["content-type"] = type.replace(/(;\s*charset=)("[^"]*"|[^;\s]+)/i, "$1utf-8");
  return {
    wire: withCookies(
      isReceived ? { ...wire, headers: sent } : { status: wire.status, headers: sent, body },
      forwarded.cookies,
    ),
    error: rules && withheld.length > 0 ? withholdFromError(read.error, rules, []) : read.error,
    from: target.name,
    to: target.name,
    detections,
    deviations: read.deviations,
    // What was edited is written anew, out of what `JSON.parse` gave.
    losses: isReceived ? [] : textLosses(wire),
    filled: [],
    withheld,
    missing: [],
    leftHeaders: forwarded.left,
  };
}

/** What the text holds and the parsed body does not: of members with the same name `JSON.parse` keeps the last. */
function hiddenIn(wire: WireError, rules: WithholdRules): WithholdReason | undefined {
  const dropped = textLosses(wire).filter(({ reason }) => reason === "no-place");
  if (dropped.length === 0) return undefined;
  const hidden: Withheld[] = [];
  // With its name, which may be why it is withheld.
  for (const { path, value } of dropped) withhold({ [String(path.at(-1))]: value }, rules, hidden);
  return hidden[0]?.reason;
}

function translate(setting: Setting): Translation {
  const { wire, read, target, to, detections, headers, rules, isHidden } = setting;
  const withheld: Withheld[] = [];
  const shown = isHidden ? genericError(read.error, withheld) : read.error;
  const error = rules ? withholdFromError(shown, rules, withheld) : shown;
  // Back into its own format, where it has to be written anew all the same, it keeps its dialect.
  const like = read.format === target ? read.document : undefined;
  // What was in no format has no way back into one: what is filled in needs no mark for it.
  const rendering = read.format ? target.render(error, like) : renderOwn(target, error);
  const { document, status, losses, filled, missing } = rendering;
  const forwarded = forwardedHeaders(wire, false, headers, rules, withheld);
  const sent = headersToSend({ ...forwarded.headers, ...rendering.headers }, headers, to);
  return {
    wire: withCookies(target.build(document, { status, headers: sent }), forwarded.cookies),
    error,
    from: read.format?.name,
    to: target.name,
    detections,
    deviations: read.deviations,
    losses: [...textLosses(wire), ...read.losses, ...losses],
    filled,
    withheld,
    missing: missing.filter((name) => !Object.hasOwn(forwarded.headers, name)),
    leftHeaders: forwarded.left,
  };
}

/** Headers without those that never go to a client, and with what the choice of the format looks at. */
function headersToSend(
  headers: Readonly<Record<string, string>>,
  { denied }: HeaderRules,
  to: FormatChoice<never>,
): Record<string, string> {
  const sent = { ...headers };
  for (const name of denied) delete sent[name];
  const vary = varyOf(to, sent["vary"]);
  if (vary !== undefined) sent["vary"] = vary;
  return sent;
}

/** Lines of `Set-Cookie` stay lines: RFC 9110 section 5.3. */
function withCookies(wire: WireError, cookies: readonly string[]): WireError {
  return cookies.length === 0
    ? wire
    : { ...wire, headers: { ...(wire.headers as Record<string, string>), "set-cookie": cookies } };
}
