import { routeNotFound } from "@api-errors/gateway";
import type { RequestHandler } from "express";

/**
 * Hands on a 404 for requests that no route is for: `app.use(notFoundHandler())`, after all routes and before the error handler.
 *
 * OPTIONS is left to Express, which answers it by itself, from the routes, as long as nothing else does.
 */
export function notFoundHandler(): RequestHandler {
  return ({ method }, _response, next) => {
    if (method === "OPTIONS") next();
    else next(routeNotFound());
  };
}
