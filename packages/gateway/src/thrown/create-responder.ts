import {
  type ApiError,
  type ErrorFormat,
  type Filled,
  isErrorStatus,
  type Loss,
  readWireError,
  toResponse,
  type WireError,
} from "@api-errors/core";

import { chooseFormat, type FormatChoice, varyOf } from "../format-choice.ts";
import { notify } from "../notify.ts";
import { renderAnswer } from "../render-answer.ts";
import { createTranslator, type Translation } from "../translator.ts";
import { withholdFromError, type Withheld } from "../withhold.ts";
import { type WithholdOptions, withholdRules } from "../withhold-options.ts";
import { peek } from "./peek.ts";
import { readThrownAnswer } from "./read-thrown.ts";
import { readThrownHeaders, type ThrownHeaders } from "./thrown-headers.ts";
import type { ThrownOptions } from "./told.ts";

/** What a responder needs of a request. */
export interface RequestHead {
  readonly method: string;
}

/** How a server answers what its code throws. */
export interface ResponderOptions<R extends RequestHead = RequestHead> extends ThrownOptions {
  /** The format that clients get: one for all, or by request (see `byAccept`), in which case answers say so in `Vary`. */
  readonly to: FormatChoice<R>;
  /** The formats in which a thrown `Response` is read. */
  readonly from?: readonly ErrorFormat[];
  /** What is kept from clients beside the defaults; `false` lets everything through. */
  readonly withhold?: WithholdOptions | false;
  /** Called with everything thrown and what was answered, for logs; what it throws is ignored. */
  readonly onError?: ((thrown: unknown, answer: Answer, request: R) => unknown) | undefined;
}

/** What is answered to something thrown. */
export interface Answer {
  readonly response: Response;
  /** What was understood, without what is withheld; `undefined` where the thing thrown is a response that is no error. */
  readonly error: ApiError | undefined;
  /** What the format has no place for. */
  readonly losses: readonly Loss[];
  /** What the format requires and the error lacked. */
  readonly filled: readonly Filled[];
  /** What was kept from the client, and why. */
  readonly withheld: readonly Withheld[];
  /** Headers that HTTP requires with this status and nobody gave a value for. */
  readonly missing: readonly string[];
}

/** Answers something thrown; never rejects. */
export type Responder<R extends RequestHead = RequestHead> = (
  thrown: unknown,
  request: R,
) => Promise<Answer>;

/**
 * Makes a function that answers anything thrown in the chosen format: what the error handlers of the adapters are made of.
 *
 * ```http
 * HTTP/1.1 429 Too Many Requests
 * Content-Type: application/problem+json
 * Retry-After: 30
 *
 * {"detail":"Slow down","status":429}
 * ```
 *
 * See `readThrown` for what is understood. The headers that an error asks for are sent with it. A thrown `Response`, alone or
 * in an `HTTPException`, is read in the formats of `from` and translated; one that is no error is sent as it is. Answers to
 * HEAD have no body. Where `to` throws, the answer is the status alone.
 */
export function createResponder<R extends RequestHead>(options: ResponderOptions<R>): Responder<R> {
  const { to, from = [], withhold = {}, onError } = options;
  const rules = withhold === false ? undefined : withholdRules(withhold);
  const translate = createTranslator<R>({ from, to, withhold });

  const answerResponse = async (response: Response, request: R): Promise<Answer> => {
    if (!isErrorStatus(response.status)) return { ...NOTHING, response, error: undefined };
    const translation = translate(await readWireError(response), request);
    return finish(translation.wire, translation, readThrownHeaders(response.headers), request);
  };

  const answerError = (thrown: unknown, request: R): Answer => {
    const withheld: Withheld[] = [];
    const { error: read, headers } = readThrownAnswer(thrown, options);
    const error = rules ? withholdFromError(read, rules, withheld) : read;
    try {
      const format = chooseFormat(to, request);
      const { document, ...rendering } = renderAnswer(format, error);
      const wire = format.build(document, rendering);
      return finish(wire, { ...rendering, error, withheld }, headers, request);
    } catch {
      // A `to` that throws leaves no format to say anything in.
      const wire = { status: error.status, headers: {}, body: undefined };
      return finish(wire, { ...NOTHING, error, withheld }, headers, request);
    }
  };

  const finish = (
    wire: WireError,
    { error, losses, filled, withheld, missing }: Omit<Answer, "response"> | Translation,
    own: ThrownHeaders,
    request: R,
  ): Answer => {
    const { status, headers } = toResponse({ ...wire, ...EMPTY });
    for (const [name, value] of Object.entries(own.lines))
      if (!headers.has(name)) headers.set(name, value);
    for (const cookie of own.cookies) headers.append("set-cookie", cookie);
    const vary = varyOf(to, headers.get("vary") ?? undefined);
    if (vary !== undefined) headers.set("vary", vary);
    return {
      response: toResponse({ ...wire, status, headers, ...(request.method === "HEAD" && EMPTY) }),
      error,
      losses,
      filled,
      withheld,
      missing: missing.filter((name) => !headers.has(name)),
    };
  };

  return async (thrown, request) => {
    let answer: Answer | undefined;
    const response = responseOf(thrown);
    // A body that was sent before cannot be read again: then what the error says beside it counts.
    if (response) answer = await answerResponse(response, request).catch(() => undefined);
    answer ??= answerError(thrown, request);
    notify(onError, thrown, answer, request);
    return answer;
  };
}

const NOTHING = { losses: [], filled: [], withheld: [], missing: [] };
const EMPTY = { body: undefined, text: "" };

/** The response that something thrown is, or brings along. */
function responseOf(thrown: unknown): Response | undefined {
  if (isResponse(thrown)) return thrown;
  const make = peek(thrown, "getResponse");
  // Without one of its own, an `HTTPException` would make one of its message.
  if (typeof make !== "function" || !isResponse(peek(thrown, "res"))) return undefined;
  try {
    const made: unknown = Reflect.apply(make, thrown, []);
    return isResponse(made) ? made : undefined;
  } catch {
    return undefined;
  }
}

/** Whether something is a `Response`, of this realm or another; an error of an HTTP client is none. */
function isResponse(value: unknown): value is Response {
  return (
    typeof peek(value, "status") === "number" &&
    typeof peek(value, "bodyUsed") === "boolean" &&
    typeof peek(value, "arrayBuffer") === "function" &&
    typeof peek(peek(value, "headers"), "get") === "function"
  );
}
