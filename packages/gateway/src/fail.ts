import { type ApiError, toResponse } from "@api-errors/core";

import { finishAnswer } from "./finish-answer.ts";
import { chooseFormat, type FormatChoice, varyOf } from "./format-choice.ts";
import { gatewayError, type GatewayCode } from "./gateway-error.ts";
import { notify } from "./notify.ts";
import { renderAnswer } from "./render-answer.ts";

/** Answers with an error of the gateway's own. */
export type Fail = (code: GatewayCode, request: Request, cause?: unknown) => Response;

/** Called with an error of the gateway's own, what caused it, and the path of the upstream that it is about. */
export type FailureHook = (
  error: ApiError,
  request: Request,
  cause: unknown,
  upstream: string | undefined,
) => unknown;

export function createFail(
  to: FormatChoice<Request>,
  onFailure: FailureHook | undefined,
  upstream?: string,
): Fail {
  return (code, request, cause) => {
    const error = gatewayError(code);
    notify(onFailure, error, request, cause, upstream);
    return finishAnswer(write(error, to, request), request);
  };
}

function write(error: ApiError, to: FormatChoice<Request>, request: Request): Response {
  // A `to` that throws may be why the gateway failed: then no format is left to say so in.
  try {
    const format = chooseFormat(to, request);
    const { document, status, headers } = renderAnswer(format, error);
    const vary = varyOf(to, undefined);
    return toResponse(
      format.build(document, { status, headers: { ...headers, ...(vary && { vary }) } }),
    );
  } catch {
    return toResponse({ status: error.status, headers: {}, body: error.message });
  }
}
