import type { ErrorRequestHandler, RequestHandler } from "express";

import { errorHandler, type ErrorOptions } from "./error-handler.ts";
import { notFoundHandler } from "./not-found-handler.ts";

/** Answers everything that goes wrong in one format: `app.use(answerErrors({ to: problem }))`, after all routes. */
export function answerErrors(options: ErrorOptions): (RequestHandler | ErrorRequestHandler)[] {
  return [notFoundHandler(), errorHandler(options)];
}
