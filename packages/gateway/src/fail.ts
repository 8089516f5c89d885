import { type ApiError, toResponse } from "@api-errors/core";

import { finishAnswer } from "./finish-answer.ts";
import { chooseFormat, type FormatChoice, varyOf } from "./format-choice.ts";
import { gatewayError, type GatewayCode } from "./gateway-error.ts";
import { notify } from "./notify.ts";
import { renderOwn } from "./render-own.ts";

/** Answers with an error of the gateway's own. */
export type Fail = (
  code: GatewayCode,
  to: FormatChoice<Request>,
  request: Request,
  cause?: unknown,
) => Response;

export function createFail(
  onFailure: ((error: ApiError, request: Request, cause: unknown) => unknown) | undefined,
): Fail {
  return (code, to, request, cause) => {
    const error = gatewayError(code);
    notify(onFailure, error, request, cause);
    return finishAnswer(write(error, to, request), request);
  };
}

function write(error: ApiError, to: FormatChoice<Request>, request: Request): Response {
  // A `to` that throws may be why the gateway failed: then no format is left to say so in.
  try {
    const format = chooseFormat(to, request);
    const { document, status, headers } = renderOwn(format, error);
    const vary = varyOf(to, undefined);
    return toResponse(
      format.build(document, { status, headers: { ...headers, ...(vary && { vary }) } }),
    );
  } catch {
    return toResponse({ status: error.status, headers: {}, body: error.message });
  }
}
