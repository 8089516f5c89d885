import type { FastifyPluginCallback } from "fastify";

import { errorHandler, type ErrorOptions } from "./error-handler.ts";
import { notFoundHandler } from "./not-found-handler.ts";

/**
 * Answers everything that goes wrong in one format: `app.register(answerErrors, { to: problem })`.
 *
 * A plugin that sets the error handler and the handler for what is not found of the scope that it is registered on; scopes
 * inside may set others.
 */
export const answerErrors: FastifyPluginCallback<ErrorOptions> = /* @__PURE__ */ Object.assign(
  ((app, options, done) => {
    app.setErrorHandler(errorHandler(options));
    app.setNotFoundHandler(notFoundHandler(options));
    done();
  }) satisfies FastifyPluginCallback<ErrorOptions>,
  {
    // As fastify-plugin has it: what is set here is set for the scope around it.
    [Symbol.for("skip-override")]: true,
    [Symbol.for("fastify.display-name")]: "@api-errors/fastify",
    [Symbol.for("plugin-meta")]: { name: "@api-errors/fastify", fastify: "5.x" },
  },
);
