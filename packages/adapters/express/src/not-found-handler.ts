import { routeNotFound } from "@api-errors/gateway";
import type { RequestHandler } from "express";

/** Hands on a 404 for requests that no route is for: `app.use(notFoundHandler())`, after all routes and before the error handler. */
export function notFoundHandler(): RequestHandler {
  return (_request, _response, next) => {
    next(routeNotFound());
  };
}
