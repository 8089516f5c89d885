import type { Env, Hono, Schema } from "hono";

import { catchThrown } from "./catch-thrown.ts";
import { errorHandler, type ErrorOptions } from "./error-handler.ts";
import { notFoundHandler } from "./not-found-handler.ts";

/**
 * Lets an app answer everything that goes wrong in one format: `const app = answerErrors(new Hono(), { to: problem })`.
 *
 * It sets `onError` and `notFound`, and uses `catchThrown`: routes come after it. An app that is mounted with `app.route`
 * keeps an `onError` of its own. Gives the very app.
 */
export function answerErrors<E extends Env, S extends Schema, P extends string>(
  app: Hono<E, S, P>,
  options: ErrorOptions,
): Hono<E, S, P> {
  app.onError(errorHandler(options));
  app.notFound(notFoundHandler(options));
  app.use(catchThrown(options));
  return app;
}
