import { describe, expect, it } from "vitest";

import { drf } from "./dialects/drf.ts";
import { laravel } from "./dialects/laravel.ts";
import { recognizeDialect } from "./recognize-dialect.ts";
import { recognizeFieldMap } from "./recognize.ts";

function score(status: number, body: unknown): number {
  return recognizeFieldMap({ status, headers: { "content-type": "application/json" }, body }).score;
}

describe("recognizeFieldMap", () => {
  it.each([
    ["a word alone", { detail: "Not found." }],
    ["a word alone", { error: "Server Error (500)" }],
    ["a word alone", { message: "Unauthenticated." }],
    // Spring Boot, DefaultErrorAttributes: what it answers where nothing was validated.
    [
      "texts beside a phrase",
      { timestamp: "2026-02-01T10:00:00Z", status: 404, error: "Not Found", path: "/orders/1" },
    ],
    ["texts beside a code", { code: "not_found", name: "Ann" }],
  ])("should score 0 for %s: %j", (_, body) => {
    expect(score(404, body)).toBe(0);
    expect(score(400, body)).toBe(0);
  });

  it("should score a list of messages under any name", () => {
    for (const name of ["detail", "code", "status", "error", "__proto__", "constructor"])
      expect(score(400, JSON.parse(`{"${name}":["This field is required."]}`))).toBe(0.6);
  });

  it("should score single texts less, and nothing on a success", () => {
    expect(score(400, { name: "must not be blank" })).toBe(0.3);
    expect(score(200, { name: ["Ann", "Bob"] })).toBe(0);
  });

  it("should say less of a list of messages where the status is about something else", () => {
    const scores = [400, 409, 422, 404, 500, 302].map((status) => score(status, { name: ["m"] }));
    expect(scores).toEqual([0.6, 0.6, 0.6, 0.3, 0.3, 0]);
    // What only one framework writes says enough.
    expect(score(404, { statusCode: 404, message: ["m"], error: "Not Found" })).toBe(0.9);
  });

  it.each<readonly [object, number]>([
    [{ success: false, errors: { name: ["m"] } }, 0.6],
    [{ ok: false, errors: { name: ["m"] } }, 0.6],
    [{ success: true, errors: { name: ["m"] } }, 0],
    [{ success: 0, errors: { name: ["m"] } }, 0],
    [{ success: false, errors: { name: "m" } }, 0],
    // The body is the fields: none of them says that it is an error.
    [{ success: false, name: ["m"] }, 0],
    [{ ok: ["m"], name: ["m"] }, 0],
  ])("should ask a success for a flag: %j", (body, expected) => {
    expect(score(200, body)).toBe(expected);
  });

  it("should leave what carries another format's media type or members to that", () => {
    const typed = (type: string, body: object): number =>
      recognizeFieldMap({ status: 400, headers: { "content-type": type }, body }).score;
    const body = { errors: { name: ["m"] } };
    expect(typed("application/json", body)).toBe(0.6);
    expect(typed("application/problem+json", body)).toBe(0.3);
    expect(typed("application/vnd.api+json; ext=x", body)).toBe(0.3);
    expect(typed("application/problem+json5", body)).toBe(0.6);
    expect(typed("application/problem+json", { name: "must not be blank" })).toBe(0);
    for (const name of ["code", "type", "error", "error_description", "jsonapi", "jsonrpc"]) {
      expect(score(400, { ...body, [name]: "x" })).toBe(0.3);
      expect(score(400, { ...body, [name]: 5 })).toBe(0.3);
      expect(score(400, { ...body, [name]: {} })).toBe(0.6);
      expect(score(400, { [name]: "x", name: "m" })).toBe(0);
    }
    expect(score(400, { ...body, title: "t" })).toBe(0.3);
    expect(score(400, { name: ["m"], title: "t" })).toBe(0.6);
  });

  it("should not take members that a dialect has itself for another format's", () => {
    const yup = { errors: ["m"], inner: [], name: "ValidationError", path: "a", type: "t" };
    expect(score(400, yup)).toBe(0.9);
    expect(score(400, { ...yup, code: "x" })).toBe(0.3);
    const entry = { code: "c", message: "m" };
    expect(score(400, { code: 1, message: "m", errors: { a: { _errors: [entry] } } })).toBe(0.9);
  });

  it.each([
    "url uri link request_id trace result success object instance hint recommendation host version",
    "summary reason description message msg err detail code status type title",
  ])("should not take single texts that errors have for fields: %s", (names) => {
    for (const name of names.split(" ")) expect(score(400, { [name]: "x" })).toBe(0);
  });

  it.each<readonly [string, unknown, number]>([
    ["messages at the root", ["m"], 0.6],
    ["items at the root", [{ name: ["m"] }], 0.6],
    ["nothing", [], 0],
    ["nothing", {}, 0],
    ["a text", "m", 0],
    ["fields without messages", { errors: {} }, 0.3],
    ["fields below fields", { a: { b: { c: ["m"] } } }, 0.6],
    ["a text below a field", { a: { b: "m" } }, 0],
    ["a text beside lists", { a: "m", b: ["n"] }, 0.3],
    ["a number beside lists", { name: ["m"], count: 5 }, 0],
    ["a truth value beside lists", { name: ["m"], open: true }, 0],
    ["a status beside lists", { name: ["m"], status: 400 }, 0.6],
    ["a number called status beside lists", { name: ["m"], status: 40 }, 0],
    ["a number in a list", { a: [5] }, 0],
    ["holes in a list", { a: [null, { b: ["m"] }] }, 0.6],
    ["no messages", { errors: { a: null } }, 0],
    ["paths of Rails", { "items[0].a": ["m"] }, 0.6],
    ["messages of a model", { base: ["m"] }, 0.6],
    ["dots in an envelope", { message: "m", errors: { "items.0": ["m"] } }, 0.9],
    ["brackets in an envelope", { message: "m", errors: { "items[0]": ["m"] } }, 0.6],
    ["entries that say too little", { errors: [{ msg: "m" }] }, 0],
    ["entries", { errors: [{ msg: "m", param: "a" }] }, 0.9],
    ["an entry among others", { errors: [{ msg: "m", param: "a" }, { x: 1 }] }, 0],
    ["texts among others", { errors: ["m", 5] }, 0],
    ["constraints", [{ property: "a", constraints: { b: "c" } }], 0.9],
    ["children", [{ property: "a", children: [] }], 0.9],
    ["a property alone", [{ property: "a" }], 0],
    ["pointers", [{ instancePath: "" }], 0.9],
  ])("should know by their shape: %s", (_, body, expected) => {
    expect(score(400, body)).toBe(expected);
  });

  it("should say what was found", () => {
    const evidenceOf = (status: number, body: object, type = ""): readonly string[] =>
      recognizeFieldMap({ status, headers: { "content-type": type }, body }).evidence;
    const errors = { name: ["m"] };
    expect(evidenceOf(400, { errors })).toEqual(["HTTP 400", "fields as rails has them"]);
    expect(evidenceOf(200, { errors, ok: false }).at(-1)).toBe('"ok" is false');
    expect(evidenceOf(400, { errors, code: "x" }).at(-1)).toBe('but a member "code"');
    expect(evidenceOf(400, { errors, title: "x" }).at(-1)).toBe('but a member "title"');
    expect(evidenceOf(400, { errors }, "application/problem+json").at(-1)).toBe(
      "but media type application/problem+json",
    );
  });

  it("should score 0 what throws where it is read", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(score(400, proxy)).toBe(0);
    expect(recognizeDialect({ status: 400, headers: {}, body: proxy }, drf).score).toBe(0);
  });
});

describe("recognizeDialect", () => {
  it("should score one dialect as recognizeFieldMap does, and no other", () => {
    const wire = { status: 400, headers: {}, body: { name: ["m"] } };
    const found = { score: 0.6, evidence: ["HTTP 400", "fields as drf has them"] };
    expect(recognizeDialect(wire, drf)).toEqual(found);
    expect(recognizeFieldMap(wire, { dialect: drf })).toEqual(found);
    expect(recognizeFieldMap(wire, { dialect: laravel })).toEqual({ score: 0, evidence: [] });
  });
});
