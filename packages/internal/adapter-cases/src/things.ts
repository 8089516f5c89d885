import { codeStyle } from "@api-errors/code-style";
import { type ErrorFormat, HttpError } from "@api-errors/core";
import { problem } from "@api-errors/problem";
import * as v from "valibot";

/** Something to throw, and how it is to be answered. */
export interface Thing {
  readonly make: () => unknown;
  readonly status: number;
  /** The problem, whole. */
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const hidden = { title: "Internal Server Error", status: 500 };

/** An error in the form of `http-errors`, which not every runtime can load. */
function httpError(status: number, message: string, members: object = {}): Error {
  return Object.assign(
    new Error(message),
    { status, statusCode: status, expose: status < 500 },
    members,
  );
}

function thrownBy(throwing: () => unknown): unknown {
  try {
    return throwing();
  } catch (thrown) {
    return thrown;
  }
}

/** What servers throw. Whatever says "secret" must reach no client. */
export const things: Readonly<Record<string, Thing>> = {
  "http-error": {
    make: () =>
      new HttpError({ status: 409, code: "version_conflict", message: "Somebody was faster" }),
    status: 409,
    body: { detail: "Somebody was faster", status: 409, code: "version_conflict" },
  },
  "too-many": {
    make: () => httpError(429, "Slow down", { headers: { "Retry-After": "30" } }),
    status: 429,
    body: { detail: "Slow down", status: 429 },
    headers: { "retry-after": "30" },
  },
  unauthorized: {
    make: () =>
      httpError(401, "Who are you?", { headers: { "WWW-Authenticate": 'Bearer realm="api"' } }),
    status: 401,
    body: { detail: "Who are you?", status: 401 },
    headers: { "www-authenticate": 'Bearer realm="api"' },
  },
  unavailable: {
    make: () => httpError(503, "secret database is down", { headers: { "Retry-After": "5" } }),
    status: 503,
    body: { title: "Service Unavailable", status: 503 },
    headers: { "retry-after": "5" },
  },
  validation: {
    make: () =>
      thrownBy(() =>
        v.parse(v.object({ items: v.array(v.object({ qty: v.number("must be a number") })) }), {
          items: [{ qty: "x" }],
        }),
      ),
    status: 400,
    body: {
      detail: "must be a number",
      status: 400,
      errors: [{ detail: "must be a number", pointer: "#/items/0/qty" }],
    },
  },
  upstream: {
    make: () =>
      Object.assign(new Error("secret upstream said 404"), {
        status: 404,
        response: { status: 404 },
      }),
    status: 500,
    body: hidden,
  },
  error: { make: () => new TypeError("secret is not a function"), status: 500, body: hidden },
};

/** What is thrown and is no `Error`. */
export const oddThings: Readonly<Record<string, Thing>> = {
  text: { make: () => "secret text", status: 500, body: hidden },
  object: {
    make: () => ({ status: 404, message: "No such user" }),
    status: 404,
    body: { detail: "No such user", status: 404 },
  },
  response: {
    make: () =>
      new Response('{"code":"gone","message":"Moved out"}', {
        status: 410,
        headers: { "content-type": "application/json", "x-own": "1" },
      }),
    status: 410,
    body: { detail: "Moved out", code: "gone" },
    headers: { "x-own": "1" },
  },
};

/** What is thrown at a path below `/throw`. */
export function thingAt(name: string): unknown {
  return (things[name] ?? oddThings[name])?.make();
}

/** The format for an `Accept`. */
export function formatFor(accept: string | undefined | null): ErrorFormat {
  return accept?.includes("application/problem+json") === true ? problem : codeStyle;
}
