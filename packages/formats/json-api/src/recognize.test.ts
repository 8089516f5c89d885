import { describe, expect, it } from "vitest";

import { bodies } from "./bodies.test-support.ts";
import { recognizeJsonApi } from "./recognize.ts";

function scoreOf(body: unknown, status = 422, type = "application/json"): number {
  return recognizeJsonApi({ status, headers: { "content-type": type }, body }).score;
}

it.each(bodies)("should score $api", ({ status, headers, body, score, unlabelled }) => {
  expect(recognizeJsonApi({ status, headers, body }).score).toBe(score);
  expect(recognizeJsonApi({ status, headers: {}, body }).score).toBe(unlabelled);
});

describe("the media type", () => {
  const type = "application/vnd.api+json";

  it.each<readonly [unknown, number, number]>([
    [{ errors: [{ title: "t" }] }, 404, 1],
    [{ errors: [] }, 404, 1],
    [{ errors: [{ title: "t" }] }, 200, 1],
    [{ errors: ["wrong"] }, 404, 0.6],
    [{ errors: { title: "t" } }, 404, 0.6],
    [{ errors: { title: "t" } }, 200, 0],
    [{ errors: [] }, 200, 0],
    [{ data: null, errors: [{ title: "t" }] }, 200, 1],
    [{ errors: [{ title: "t" }, { message: "m" }] }, 200, 0],
    [{ data: [], errors: [{ title: "t" }] }, 200, 0],
    [{ data: null, meta: { errors: [{ title: "t" }] } }, 200, 0],
    [{ title: "t" }, 404, 0],
    ["no", 404, 0],
  ])("should score %j on %i: %d", (body, status, score) => {
    expect(scoreOf(body, status, type)).toBe(score);
  });
});

describe("without the media type", () => {
  it.each<readonly [string, unknown, number]>([
    ["a source", { errors: [{ source: { pointer: "/data" } }] }, 0.9],
    ["a status and a title", { errors: [{ status: "404", title: "t" }] }, 0.9],
    ["a detail alone", { errors: [{ detail: "d" }] }, 0.6],
    ["one error", { errors: { status: "404", detail: "d" } }, 0.3],
    [
      "one error with a detail alone, as Phoenix sends it",
      { errors: { detail: "Not Found" } },
      0.3,
    ],
    ["a map of lists", { errors: { detail: ["is short"] } }, 0],
    ["a map of fields", { errors: { title: "is taken", detail: "is short" } }, 0],
    ["GraphQL", { errors: [{ message: "m", locations: [], extensions: { code: "X" } }] }, 0],
    ["a code and a message", { errors: [{ code: 187, message: "m" }] }, 0],
    ["a message beside the title", { errors: [{ title: "t", message: "m" }] }, 0.3],
    ["Rails' full messages", { errors: ["Name is blank"] }, 0],
    ["a map of fields", { errors: { title: ["is blank"] } }, 0],
    ["nothing", { errors: [] }, 0],
    ["a message beside errors that say nothing", { message: "m", errors: [{ message: "m" }] }, 0],
    ...["message", "msg", "path", "loc", "pointer", "field", "extensions", "locations"].map(
      (name) => [`a ${name} in an error`, { errors: [{ title: "t", [name]: "x" }] }, 0.3] as const,
    ),
    ["a number as status", { errors: [{ status: 404, title: "t" }] }, 0.9],
    ...["type", "title", "detail", "message", "code", "error"].map(
      (name) =>
        [`a ${name} beside the errors`, { [name]: "x", errors: [{ title: "t" }] }, 0.3] as const,
    ),
    ["mixed errors", { errors: [{ status: "404", title: "t" }, { code: "x" }] }, 0],
    [
      "a problem",
      { type: "about:blank", title: "t", errors: [{ detail: "d", pointer: "#/a" }] },
      0.3,
    ],
  ])("should score %s: %j", (_, body, score) => {
    expect(scoreOf(body)).toBe(score);
  });

  it("should leave problems to RFC 9457", () => {
    const body = { errors: [{ status: "400", detail: "d" }] };
    expect(scoreOf(body, 400, "application/problem+json")).toBe(0.3);
  });

  it.each<readonly [unknown, number]>([
    [{ errors: [{ status: "404", title: "t" }] }, 0.9],
    [{ errors: [{ title: "t" }] }, 0],
    [{ errors: [{ status: "200", title: "t" }] }, 0],
    [
      {
        errors: [
          { status: "404", title: "t" },
          { status: "200", title: "t" },
        ],
      },
      0,
    ],
    [{ errors: [{ status: "404", title: "t" }], data: {} }, 0],
    [{ success: true, errors: [] }, 0],
  ])("should score %j on 200: %d", (body, score) => {
    expect(scoreOf(body, 200)).toBe(score);
  });

  it("should go by a code of the catalog", () => {
    const wire = {
      status: 409,
      headers: {},
      body: { errors: [{ code: "sold_out", detail: "d" }] },
    };
    expect(recognizeJsonApi(wire, { catalog: { sold_out: { status: 409 } } })).toEqual({
      score: 0.95,
      evidence: ["HTTP 409", 'member "errors" is a list', 'code "sold_out" is in the catalog'],
    });
    expect(recognizeJsonApi(wire, { catalog: { other: { status: 409 } } }).score).toBe(0.9);
    const found = (...errors: unknown[]): number =>
      recognizeJsonApi(
        { ...wire, body: { errors } },
        { catalog: { sold_out: { status: 409 }, 7: { status: 409 } } },
      ).score;
    expect(found({ code: "sold_out", detail: "d" }, { detail: "e" })).toBe(0.95);
    // With members of another format it is that format's code.
    expect(found({ code: "sold_out", title: "t", message: "m" })).toBe(0.3);
    expect(found({ code: ["sold_out"], detail: "d" })).toBe(0.6);
    expect(found({ code: 7, detail: "d" })).toBe(0.6);
  });
});

it("should say what was found", () => {
  const wire = {
    status: 404,
    headers: { "content-type": "application/vnd.api+json" },
    body: { errors: [{ title: "t" }] },
  };
  expect(recognizeJsonApi(wire).evidence).toEqual([
    "HTTP 404",
    "media type application/vnd.api+json",
    'member "errors" is a list',
  ]);
  const odd = { ...wire, headers: {}, body: { code: "x", errors: [{ title: "t" }] } };
  expect(recognizeJsonApi(odd).evidence.at(-1)).toBe('but a member "code" beside the errors');
  const problem = { "content-type": "application/problem+json" };
  expect(recognizeJsonApi({ ...wire, headers: problem }).evidence.at(-1)).toBe(
    "but media type application/problem+json",
  );
  const lone = { ...wire, headers: {}, body: { errors: { status: "404", detail: "d" } } };
  expect(recognizeJsonApi(lone).evidence).toEqual(["HTTP 404", 'member "errors" is one error']);
});

it("should survive a body that throws", () => {
  const body = {
    get errors(): unknown {
      throw new Error("no");
    },
  };
  expect(scoreOf(body)).toBe(0);
});
