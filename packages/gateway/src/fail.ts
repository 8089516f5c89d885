import { type ApiError, type ErrorFormat, toResponse } from "@api-errors/core";

import { finishAnswer } from "./finish-answer.ts";
import { gatewayError, type GatewayCode } from "./gateway-error.ts";
import { notify } from "./notify.ts";

/** Answers with an error of the gateway's own. */
export type Fail = (code: GatewayCode, request: Request, cause?: unknown) => Response;

export function createFail(
  to: ErrorFormat | ((request: Request) => ErrorFormat),
  onFailure: ((error: ApiError, request: Request, cause: unknown) => unknown) | undefined,
): Fail {
  return (code, request, cause) => {
    const error = gatewayError(code);
    notify(onFailure, error, request, cause);
    return finishAnswer(write(error, to, request), request, typeof to === "function");
  };
}

function write(
  error: ApiError,
  to: ErrorFormat | ((request: Request) => ErrorFormat),
  request: Request,
): Response {
  // A `to` that throws may be why the gateway failed: then no format is left to say so in.
  try {
    const format = typeof to === "function" ? to(request) : to;
    const { document, status, headers } = format.render(error);
    return toResponse(format.build(document, { status, headers }));
  } catch {
    return toResponse({ status: error.status, headers: {}, body: error.message });
  }
}
