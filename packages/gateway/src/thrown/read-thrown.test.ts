import {
  boomify,
  Boom,
  methodNotAllowed,
  notFound,
  serverUnavailable,
  unauthorized,
} from "@hapi/boom";
import { type ApiError, HttpError, readError } from "@api-errors/core";
import { problem } from "@api-errors/problem";
import { type } from "arktype";
import createError from "http-errors";
import { HTTPException } from "hono/http-exception";
import Joi from "joi";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import * as yup from "yup";
import { z } from "zod";

import { readThrown } from "./read-thrown.ts";

const apiError: ApiError = {
  format: "problem",
  status: 409,
  code: "taken",
  message: "Taken",
  issues: [],
  retry: { when: "never" },
  challenges: [],
  extensions: { hint: "choose another" },
};

/** What is thrown by a call. */
function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (thrown) {
    return thrown;
  }
  throw new Error("nothing was thrown");
}

describe("an HttpError", () => {
  it("should give the error it carries", () => {
    const { error } = new HttpError({ status: 409, code: "taken", extensions: { hint: "b" } });
    expect(
      readThrown(new HttpError({ status: 409, code: "taken", extensions: { hint: "b" } })),
    ).toEqual(error);
    expect(readThrown(new HttpError(apiError, { expose: true }))).toBe(apiError);
  });

  it("should give nothing of what another server said to this one", async () => {
    const response = new Response(
      '{"detail":"Key of tenant acme-prod has expired","shard":"eu-7"}',
      {
        status: 401,
        headers: {
          "content-type": "application/problem+json",
          "www-authenticate": 'Bearer realm="billing-internal"',
        },
      },
    );
    const error = await readError(response, [problem]);
    const thrown = new HttpError(error ?? apiError);
    expect(thrown.status).toBe(401);
    expect(readThrown(thrown)).toEqual(readThrown(null));
    expect(readThrown(new AggregateError([thrown]))).toEqual(readThrown(null));
    expect(readThrown(thrown, { expose: true })).toBe(error);
    expect(readThrown(new HttpError({ status: 404 }, { expose: false }))).toEqual(readThrown(null));
  });

  it("should be made sound where it carries something else", () => {
    const forged = new HttpError(
      {
        ...apiError,
        status: 200,
        issues: "none",
      } as unknown as ApiError,
      { expose: true },
    );
    expect(readThrown(forged)).toMatchObject({ status: 500, code: "taken", issues: [] });
  });
});

describe("an error of http-errors", () => {
  it("should give its status, its words and what its headers say", () => {
    const thrown = createError(429, "Slow down", {
      code: "slow",
      headers: { "Retry-After": "30" },
    });
    expect(readThrown(thrown)).toEqual({
      format: "thrown",
      status: 429,
      declaredStatus: 429,
      code: "slow",
      message: "Slow down",
      issues: [],
      retry: { when: "always", afterSeconds: 30 },
      challenges: [],
      extensions: {},
    });
  });

  it("should give its challenges", () => {
    const thrown = createError(401, { headers: { "WWW-Authenticate": 'Basic realm="a"' } });
    expect(readThrown(thrown).challenges).toEqual([{ scheme: "Basic", params: { realm: "a" } }]);
  });

  it("should say nothing of its own where it is of the server", () => {
    const error = readThrown(
      createError(503, "db-3 is down", { code: "E_DB", headers: { "Retry-After": 5 } }),
    );
    expect(error).toMatchObject({ status: 503, retry: { when: "always", afterSeconds: 5 } });
    expect(error).not.toHaveProperty("message");
    expect(error).not.toHaveProperty("code");
  });

  it("should be told where it says so itself", () => {
    expect(readThrown(createError(503, "Back at noon", { expose: true })).message).toBe(
      "Back at noon",
    );
    const hidden = readThrown(createError(403, "blocked by rule 7", { expose: false }));
    expect(hidden.status).toBe(403);
    expect(hidden).not.toHaveProperty("message");
  });

  it("should not tell what the system said, whatever is wrapped around it", () => {
    const system = Object.assign(new Error("ENOENT: no such file or directory, stat '/srv/a'"), {
      code: "ENOENT",
      syscall: "stat",
    });
    const error = readThrown(createError(404, system));
    expect(error.status).toBe(404);
    expect(error).not.toHaveProperty("message");
    expect(error).not.toHaveProperty("code");
  });

  it("should be told as the type that body-parser has", () => {
    const thrown = createError(413, "request entity too large", {
      type: "entity.too.large",
      limit: 100,
    });
    expect(readThrown(thrown)).toMatchObject({ code: "entity.too.large", extensions: {} });
  });

  it.each([
    [{ status: 200 }, 500],
    [{ status: 302 }, 500],
    [{ status: "404" }, 404],
    [{ status: 700, statusCode: 410 }, 410],
    [{ status: Number.NaN }, 500],
    [{ statusCode: 418 }, 418],
  ])("should be read with whatever status it has › %o", (members, status) => {
    expect(readThrown({ message: "m", ...members }).status).toBe(status);
  });
});

describe("an error of an HTTP client", () => {
  it.each([
    ["axios", { status: 404, response: { status: 404 }, config: {} }],
    ["the AWS SDK", { statusCode: 404, $metadata: { httpStatusCode: 404 } }],
    ["OpenAI", { status: 404, headers: new Headers({ "set-cookie": "a=1" }) }],
    ["undici", { statusCode: 404, code: "UND_ERR_RESPONSE", headers: {} }],
    ["Stripe", { statusCode: 404, raw: {}, headers: { "request-id": "1" } }],
  ])("should say nothing of what another server said › %s", (_, members) => {
    const error = readThrown(Object.assign(new Error("GET http://10.0.0.7/ said 404"), members));
    expect(error).toEqual(readThrown(null));
  });

  it("should be what it says where it says what is for clients", () => {
    const thrown = createError(404, "No such user", { response: { status: 404 } });
    expect(readThrown(thrown)).toMatchObject({ status: 404, message: "No such user" });
  });
});

describe("an error of Boom", () => {
  it("should give its payload", () => {
    expect(readThrown(notFound("No such user"))).toMatchObject({
      status: 404,
      message: "No such user",
    });
    expect(readThrown(notFound("No such user"))).not.toHaveProperty("title");
    expect(readThrown(serverUnavailable("Back at noon"))).toMatchObject({
      status: 503,
      message: "Back at noon",
    });
  });

  it("should give neither its data nor the message of a 500", () => {
    const error = readThrown(new Boom("select * from users", { data: { password: "p" } }));
    expect(error).toMatchObject({ status: 500, message: "An internal server error occurred" });
    expect(JSON.stringify(error)).not.toMatch(/select|password/);
    const wrapped = readThrown(boomify(new Error("select"), { statusCode: 500 }));
    expect(JSON.stringify(wrapped)).not.toContain("select");
  });

  it("should give its challenges", () => {
    const error = readThrown(unauthorized("Expired", "Bearer", { realm: "api" }));
    expect(error.challenges).toEqual([
      { scheme: "Bearer", params: { realm: "api", error: "Expired" } },
    ]);
  });

  it("should give what was added to the payload, and Hapi's validation as issues", () => {
    const thrown = methodNotAllowed("no", undefined, ["GET"]);
    Object.assign(thrown.output.payload, {
      code: "wrong_method",
      error: "Odd Name",
      hint: { try: "GET" },
      validation: { source: "query", keys: ["page.size", "q"] },
    });
    expect(readThrown(thrown)).toMatchObject({
      status: 405,
      title: "Odd Name",
      code: "wrong_method",
      issues: [
        { path: ["page", "size"], in: "query" },
        { path: ["q"], in: "query" },
      ],
      extensions: { hint: { try: "GET" } },
    });
  });
});

describe("an HTTPException of Hono", () => {
  it("should give its status, and its message below 500", () => {
    expect(readThrown(new HTTPException(403, { message: "Members only" }))).toMatchObject({
      status: 403,
      message: "Members only",
    });
    expect(readThrown(new HTTPException(500, { message: "boom at db" }))).not.toHaveProperty(
      "message",
    );
  });

  it("should give what the headers of its response say", () => {
    const res = new Response("Unauthorized", {
      headers: { "www-authenticate": 'Bearer realm="a"' },
    });
    expect(readThrown(new HTTPException(401, { res })).challenges).toHaveLength(1);
  });
});

describe("a validation error", () => {
  const wrong = { items: [{ qty: "two" }] };
  const issue = { path: ["items", 0, "qty"], message: expect.stringMatching(/number/i) as unknown };

  it.each([
    ["zod", () => z.object({ items: z.array(z.object({ qty: z.number() })) }).parse(wrong)],
    ["valibot", () => v.parse(v.object({ items: v.array(v.object({ qty: v.number() })) }), wrong)],
    ["arktype", () => type({ items: type({ qty: "number" }).array() }).assert(wrong)],
    [
      "joi",
      (): unknown =>
        Joi.attempt(wrong, Joi.object({ items: Joi.array().items({ qty: Joi.number() }) })),
    ],
    [
      "yup",
      () =>
        yup
          .object({ items: yup.array().of(yup.object({ qty: yup.number() })) })
          .validateSync(wrong, { abortEarly: false }),
    ],
    [
      "yup, the first alone",
      () =>
        yup
          .object({ items: yup.array().of(yup.object({ qty: yup.number() })) })
          .validateSync(wrong),
    ],
  ])("should give a 400 with its issues › %s", (_, validate) => {
    const error = readThrown(thrownBy(validate));
    expect(error).toMatchObject({ status: 400, declaredStatus: 400, issues: [issue] });
    expect(error.issues).toHaveLength(1);
    expect(error.message).toMatch(/number/i);
    expect(error.message).not.toMatch(/^\s*[[{]/);
  });

  it("should give issues for all that Yup found", () => {
    const schema = yup.object({ a: yup.string().required(), b: yup.number().min(3) });
    const thrown = thrownBy(() => schema.validateSync({ b: 1 }, { abortEarly: false }));
    expect(readThrown(thrown).issues.map(({ path, code }) => [path, code])).toEqual([
      [["a"], expect.stringMatching(/required|optionality/)],
      [["b"], "min"],
    ]);
  });

  it("should have the status it states, or the one that is asked for", () => {
    const thrown = thrownBy(() => z.object({ a: z.string() }).parse({}));
    expect(readThrown(thrown, { validationStatus: 422 }).status).toBe(422);
    expect(readThrown(Object.assign(thrown as object, { status: 422 })).status).toBe(422);
    const own = createError(422, "Check your order", { issues: [{ message: "m", path: ["a"] }] });
    expect(readThrown(own)).toMatchObject({
      message: "Check your order",
      issues: [{ path: ["a"], message: "m" }],
    });
  });

  it("should say nothing where it is of the server", () => {
    const thrown = thrownBy(() => z.object({ a: z.string() }).parse({}));
    const hidden = { status: 500, issues: [] };
    expect(readThrown(thrown, { validationStatus: 500 })).toMatchObject(hidden);
    expect(readThrown(createError(500, "x", { issues: [{ message: "m" }] }))).toMatchObject(hidden);
  });

  it("should be read in the form that Fastify attaches", () => {
    const thrown = createError(400, "headers must have required property 'x-a~b'", {
      code: "FST_ERR_VALIDATION",
      validationContext: "headers",
      validation: [
        {
          keyword: "required",
          instancePath: "",
          params: { missingProperty: "x-a" },
          message: "m1",
        },
        {
          keyword: "type",
          instancePath: "/list/0/a~1b",
          params: { type: "string" },
          message: "m2",
        },
        {
          keyword: "additionalProperties",
          instancePath: "/o",
          params: { additionalProperty: "z" },
        },
      ],
    });
    expect(readThrown(thrown).issues).toEqual([
      { path: ["x-a"], in: "header", code: "required", message: "m1" },
      { path: ["list", 0, "a/b"], in: "header", code: "type", message: "m2" },
      { path: ["o", "z"], in: "header", code: "additionalProperties" },
    ]);
  });

  it("should not take any list for issues", () => {
    expect(readThrown({ issues: ["#1", "#2"] })).toEqual(readThrown(null));
    expect(readThrown({ issues: [{ number: 7, title: "A bug" }] })).toEqual(readThrown(null));
    expect(readThrown({ issues: [] })).toEqual(readThrown(null));
  });
});

describe("an AggregateError", () => {
  it("should be one error of all that are for clients", () => {
    const thrown = new AggregateError([
      createError(404, "No such user", { code: "no_user" }),
      new HttpError(apiError, { expose: true }),
      thrownBy(() => z.object({ a: z.string() }).parse({})),
    ]);
    const error = readThrown(thrown);
    expect(error.status).toBe(400);
    expect(error.message).toBe("No such user");
    expect(error.issues).toMatchObject([
      { status: 404, code: "no_user", message: "No such user" },
      { status: 409, code: "taken", message: "Taken" },
      { path: ["a"] },
    ]);
  });

  it("should say nothing where one of them is not", () => {
    const thrown = new AggregateError(
      [createError(404, "No such user"), new Error("db")],
      "all failed",
    );
    expect(readThrown(thrown)).toEqual(readThrown(null));
    expect(readThrown(new AggregateError([]))).toEqual(readThrown(null));
  });

  it("should be read to no great depth, and never in circles", () => {
    let thrown: unknown = createError(404, "deep");
    for (let i = 0; i < 100_000; i++) thrown = { errors: [thrown] };
    expect(readThrown(thrown)).toEqual(readThrown(null));
    const circle: { errors: unknown[] } = { errors: [] };
    circle.errors.push(circle, circle);
    expect(readThrown(circle)).toEqual(readThrown(null));
  });
});

describe("anything else", () => {
  const nothing = {
    format: "thrown",
    status: 500,
    declaredStatus: 500,
    issues: [],
    retry: { when: "idempotent" },
    challenges: [],
    extensions: {},
  };
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const throwing = new Proxy(new Error("secret"), {
    get() {
      throw new Error("getter");
    },
  });
  const lists = ["issues", "validation", "errors", "details", "inner"];

  it.each([
    ["an Error", new Error("secret")],
    ["one with a code", Object.assign(new Error("secret"), { code: "ECONNREFUSED" })],
    ["text", "secret"],
    ["null", null],
    ["undefined", undefined],
    ["a number", 404],
    ["a function", () => 1],
    ["a symbol", Symbol("secret")],
    ["a frozen object", Object.freeze({ message: "secret" })],
    ["a revoked proxy", proxy],
    ["a proxy that throws", throwing],
    ["lists that are none", Object.fromEntries(lists.map((name) => [name, proxy]))],
    [
      "an object without a prototype",
      Object.assign(Object.create(null) as object, { message: "secret" }),
    ],
  ])("should be a 500 with no word of its own › %s", (_, thrown) => {
    expect(readThrown(thrown)).toEqual(nothing);
  });

  it("should be told where that is asked for", () => {
    expect(readThrown(new Error("secret"), { expose: true }).message).toBe("secret");
    expect(readThrown("secret", { expose: true }).message).toBe("secret");
    const expose = (thrown: unknown): boolean => thrown instanceof RangeError;
    expect(readThrown(new RangeError("far"), { expose }).message).toBe("far");
    expect(readThrown(new Error("secret"), { expose })).toEqual(nothing);
    const failing = (): boolean => {
      throw new Error("no");
    };
    expect(readThrown(new Error("secret"), { expose: failing })).toEqual(nothing);
  });

  it("should be said in other words where there are some", () => {
    const instead = { code: "internal", message: "Something went wrong" };
    expect(readThrown(new Error("secret"), { instead })).toEqual({ ...nothing, ...instead });
    expect(readThrown(createError(404, "No user"), { instead }).message).toBe("No user");
  });

  it("should be read in linear time, however much it claims to be", () => {
    const issues = Array.from({ length: 100_000 }, (_, i) => ({
      message: `m${i}`,
      path: ["a", i],
    }));
    expect(readThrown({ issues }).issues).toHaveLength(100_000);
    const endless: unknown[] = [];
    endless.length = 4_000_000_000;
    expect(readThrown({ issues: endless, errors: endless, inner: endless })).toEqual(nothing);
    const own = JSON.parse(
      '{"status":400,"__proto__":{"status":401},"constructor":1,"message":"m"}',
    ) as object;
    expect(readThrown(own)).toMatchObject({ status: 400, message: "m" });
  });
});
