export { answerErrors } from "./answer-errors.ts";
export { errorHandler } from "./error-handler.ts";
export type { ErrorOptions } from "./error-handler.ts";
export { methodNotAllowedHandler } from "./method-not-allowed-handler.ts";
export { notFoundHandler } from "./not-found-handler.ts";
export { proxy } from "./proxy.ts";
