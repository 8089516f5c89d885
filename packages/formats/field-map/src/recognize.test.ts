import { describe, expect, it } from "vitest";

import { drf } from "./dialects/drf.ts";
import { fieldErrors } from "./dialects/field-errors.ts";
import { laravel } from "./dialects/laravel.ts";
import { recognizeDialect } from "./recognize-dialect.ts";
import { parseFieldMap } from "./parse.ts";
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
    // https://distribution.github.io/distribution/spec/api/#errors
    ["a list of errors", { errors: [{ code: "UNAUTHORIZED", message: "Sign in", detail: null }] }],
    // https://developer.ups.com/api/reference, error responses
    ["a list of errors", { response: { errors: [{ code: "250002", message: "Sign in" }] } }],
  ])("should score 0 for %s: %j", (_, body) => {
    expect(score(404, body)).toBe(0);
    expect(score(400, body)).toBe(0);
  });

  it("should leave a code, a message and a list of errors to those who have codes", () => {
    for (const more of [{}, { code: "too_short" }]) {
      const errors = [{ field: "to", message: "is off", ...more }];
      expect(score(400, { code: "validation_error", message: "Off", errors })).toBe(0);
    }
  });

  it.each<readonly [why: string, body: object]>([
    // GitHub REST API documentation, validation failed.
    [
      "an error with words of its own",
      { message: "Off", errors: [{ resource: "Issue", field: "title", code: "missing_field" }] },
    ],
    ["an error with a phrase", { error: "Bad Request", errors: [{ field: "a", message: "m" }] }],
    ["errors with codes", { errors: [{ code: "IN_USE", message: "m", field: "a" }] }],
    // Square, Ghost, Segment: what is wrong has a category, an id or a type of its own.
    ["errors with categories", { errors: [{ category: "X", detail: "m", field: "a" }] }],
    ["errors with ids", { errors: [{ id: "invalid", message: "m", field: "a" }] }],
    ["errors with types", [{ type: "validation", message: "m", field: "a" }]],
    ["errors in a list", { errors: [{ error: "profile-not-found", type: "service" }] }],
    ["nothing beside a message", { message: "Not there", errors: [], url: "/docs" }],
    ["nothing beside a message", { message: "Not there", errors: [] }],
    ["texts about everything", { error: ["The page is not there"] }],
    ["texts about everything", { Errors: ["The job is not there"], status: 404 }],
  ])("should leave %s to others: %j", (_, body) => {
    expect(score(422, body)).toBe(0);
  });

  it("should take lists of validators whatever stands beside them, and any where it is named", () => {
    const zod = [{ code: "invalid_type", path: ["a", 0], message: "Required" }];
    expect(score(400, { message: "Off", errors: zod })).toBe(0.6);
    const vine = [{ rule: "required", field: "a", message: "m" }];
    expect(score(422, { message: "Off", errors: vine })).toBe(0.6);
    const body = { message: "Off", errors: [{ field: "a", code: "c", message: "m" }] };
    const wire = { status: 422, headers: {}, body };
    expect(recognizeDialect(wire, fieldErrors).score).toBe(0.6);
    const read = parseFieldMap(wire);
    expect(read.ok && read.error.issues).toEqual([{ path: ["a"], code: "c", message: "m" }]);
  });

  it("should score a list of messages under any name", () => {
    for (const name of ["detail", "code", "status", "__proto__", "constructor"])
      expect(score(400, JSON.parse(`{"${name}":["This field is required."]}`))).toBe(0.6);
  });

  it("should score single texts less, and nothing on a success", () => {
    expect(score(400, { name: "must not be blank" })).toBe(0.3);
    expect(score(200, { name: ["Ann", "Bob"] })).toBe(0);
  });

  it("should say less of a list of messages where the status is about something else", () => {
    const body = { name: ["is off"] };
    const scores = [400, 409, 422, 404, 500, 302].map((status) => score(status, body));
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

  it.each<readonly [body: unknown, dialect: string | undefined, score: number]>([
    [["m"], "drf", 0.6],
    [[{ name: ["m"] }], "drf", 0.6],
    [[], undefined, 0],
    [{}, undefined, 0],
    ["m", undefined, 0],
    [{ errors: {} }, "rails", 0.3],
    [{ a: { b: { c: ["m"] } } }, "drf", 0.6],
    [{ a: { b: "m" } }, undefined, 0],
    [{ a: "m", b: ["n"] }, "drf", 0.3],
    [{ name: ["m"], count: 5 }, undefined, 0],
    [{ name: ["m"], open: true }, undefined, 0],
    [{ name: ["m"], status: 400 }, "drf", 0.6],
    [{ name: ["m"], status: 40 }, undefined, 0],
    [{ a: [5] }, undefined, 0],
    [{ a: ["m"], b: null }, undefined, 0],
    [{ a: [null, { b: ["m"] }] }, "drf", 0.6],
    [{ errors: { a: null } }, undefined, 0],
    [{ errors: null, name: ["m"] }, undefined, 0],
    [{ tags: { "1": { name: ["m"] } } }, "drf318", 0.6],
    [{ tags: [{}, { name: ["m"] }] }, "drf", 0.6],
    [{ a: [{ message: "m", code: "c" }] }, "drfFull", 0.9],
    [{ a: { message: "m", code: "c" } }, undefined, 0],
    [{ "items[0].a": ["m"], name: ["n"] }, "railsBare", 0.6],
    [{ base: ["m"] }, "railsBare", 0.6],
    [{ "a[0]": ["m"], b: { c: ["m"] } }, "drf", 0.6],
    [{ errors: { a: ["m"] } }, "rails", 0.6],
    [{ errors: { a: [["m"]] } }, "nested", 0.6],
    [{ errors: { a: [{ error: "x" }] } }, "railsDetails", 0.9],
    [{ errors: { a: { error: "x" } } }, "rails", 0.3],
    [{ errors: ["m"] }, "railsFull", 0.6],
    [{ errors: ["m", 5] }, undefined, 0],
    [{ message: "m", errors: { "items.0": ["m"] } }, "laravel", 0.9],
    [{ message: "m", errors: { "a[0]": ["m"], b: ["n"] } }, "envelope", 0.6],
    [{ message: "m", other: 1, errors: { a: ["m"] } }, "envelope", 0.6],
    [{ title: "t", errors: { a: ["m"] } }, "aspnet", 0.3],
    [{ title: "t", other: 1, errors: { a: ["m"] } }, "envelope", 0.6],
    [{ code: 1, message: "m", errors: { a: { code: "c", message: "n" } } }, "fieldEntries", 0.3],
    [{ code: 400, errors: { json: { a: ["m"] } } }, "nested", 0.6],
    [{ errors: { a: [{ message: "m", more: 1 }] } }, "fieldEntries", 0.6],
    [{ detail: { a: ["m"] } }, "envelope", 0.6],
    [{ error: { a: ["m"] } }, "envelope", 0.6],
    [{ error: { a: "m", b: "n" } }, undefined, 0],
    [{ error: { inner: { message: "m" } } }, undefined, 0],
    [{ error: { msg: "m", data: { a: ["n"] } } }, undefined, 0],
    [{ error: { issues: [{ message: "m", path: ["a"] }], name: "ZodError" } }, undefined, 0],
    [{ details: { a: ["m"] } }, "drf", 0.6],
    [{ message: "m", details: { a: ["n"] } }, "envelope", 0.6],
    [{ message: "m", details: { trace: { message: "n" } } }, undefined, 0],
    [{ message: "m", validation_errors: { a: "n" } }, "envelope", 0.3],
    [{ errors: [], fieldErrors: { a: ["m"] } }, "envelope", 0.6],
    [{ formErrors: [], fieldErrors: { a: ["m"] } }, "zodFlatten", 0.9],
    [{ query: ["m"] }, "webargs", 0.6],
    [{ errors: { a: { message: "n", kind: "k" } } }, "mongoose", 0.9],
    [{ errors: ["m"], inner: [{ message: "m", path: "a" }] }, "yup", 0.9],
    [{ errors: [], inner: [] }, undefined, 0],
    [{ name: "ValidationError", message: "m", details: [] }, undefined, 0],
    [{ details: [{ message: "m", path: [] }] }, "joi", 0.9],
    [{ issues: [{ message: "m" }] }, "standardIssues", 0.9],
    [{ violations: [{ propertyPath: "a" }] }, "symfony", 0.9],
    [{ status: 400, errors: [{ defaultMessage: "m" }] }, "spring", 0.9],
    [{ status: 400, type: "t", errors: [{ defaultMessage: "m" }] }, "spring", 0.3],
    [{ errors: [{ defaultMessage: "m" }] }, undefined, 0],
    [{ errors: [{ msg: "m" }] }, undefined, 0],
    [{ errors: [{ msg: "m", param: "a" }] }, "expressValidator", 0.9],
    [{ errors: [{ msg: "m", param: "a" }, { x: 1 }] }, undefined, 0],
    [{ detail: [{ msg: "m" }] }, "fastapi", 0.9],
    [{ message: ["m"], statusCode: 400 }, "nest", 0.9],
    [{ message: ["m"] }, "drf", 0.6],
    [{ formErrors: [], fieldErrors: {} }, "zodFlatten", 0.3],
    [{ errors: [], properties: { a: { errors: ["m"] } } }, "zodTree", 0.9],
    [{ _errors: [], a: { _errors: ["m"] } }, "zodFormat", 0.9],
    [{ nested: { a: ["m"] } }, "valibotFlat", 0.9],
    [{ nested: { a: { b: ["m"] } } }, "drf", 0.6],
    [{ nested: { a: [["m"]] } }, "drf", 0.6],
    [[{ property: "a", constraints: { b: "c" } }], "classValidator", 0.9],
    [[{ property: "a", children: [] }], "classValidator", 0.9],
    [[{ property: "a" }], undefined, 0],
    [[{ instancePath: "" }], "ajv", 0.9],
  ])("should know %j as %s", (body, dialect, expected) => {
    const wire = { status: 400, headers: {}, body };
    const found = recognizeFieldMap(wire);
    expect(found.score).toBe(expected);
    expect(found.evidence[1]).toBe(dialect && `fields as ${dialect} has them`);
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

describe("what looks like fields", () => {
  it.each([
    // Phoenix, ErrorJSON: what it answers where nothing was validated.
    ["a text about everything under errors", 404, { errors: { detail: "Not Found" } }],
    ["Magento's parameters", 400, { message: "%1 of %2 is off", parameters: ["sku", "A-1"] }],
    ["Magento's named ones", 400, { message: "%f is a must", parameters: { f: "sku" } }],
    // Heroku, DigitalOcean.
    ["an id beside a message", 422, { id: "invalid_params", message: "Name is off" }],
    ["words", 403, { required_scopes: ["read", "write"] }],
    ["words beside a message", 403, { message: "A scope is missing", scopes: ["read"] }],
    ["words in a list", 404, ["a", "b"]],
    ["what is allowed", 403, { detail: { reasons: ["You may not see this"] } }],
    ["what stands beside a message", 404, { message: "m", data: { items: ["a b"] } }],
    ["a message in languages", 400, { message: { en: "Not valid", de: "Ungültig" } }],
    ["an error of Google", 404, { error: { code: 404, message: "No such thing" } }],
    ["a message that is an object", 500, { message: { reason: "x", detail: "y" } }],
    ["errors of GraphQL", 400, { errors: [{ message: "m", path: ["a"], locations: [] }] }],
    ["errors without a field", 404, { errors: [{ code: "not_found", message: "No such thing" }] }],
    ["nothing found", 404, { items: [] }],
    ["switches", 403, { beta: { on: true }, dark: { on: false } }],
    ["a success", 200, { errors: { name: ["Ann", "Bob"] } }],
    ["an empty list", 200, []],
  ])("should score 0 for %s: HTTP %i %j", (_, status, body) => {
    expect(score(status, body)).toBe(0);
  });

  it.each([
    // Flask-RESTful, reqparse: error handling.
    ["gitlab", 0.3, { message: { name: "Name cannot be blank!" } }],
    ["gitlab", 0.3, { message: { id: "An id is required" } }],
    ["gitlab", 0.6, { message: { name: ["has already been taken"] } }],
    ["nested", 0.6, { errors: { a: { b: ["is invalid"] } } }],
    // Go, ozzo-validation.
    ["nested", 0.3, { errors: { name: "cannot be blank", address: { city: "cannot be blank" } } }],
    ["envelope", 0.3, { error: "Validation failed", errors: { name: ["can't be blank"] } }],
    ["jira", 0.9, { errorMessages: [], errors: { summary: "You must specify a summary." } }],
    ["close", 0.9, { errors: [], "field-errors": { lead_id: "This field is required." } }],
    ["fieldErrors", 0.6, { errors: [{ message: "is a must", path: "/a/b", rule: "required" }] }],
    ["fieldErrors", 0.6, [{ type: "missing", loc: ["a"], msg: "Field required", input: {} }]],
    ["ajv", 0.9, [{ instancePath: "/a", keyword: "type", params: {}, message: "must be integer" }]],
    ["drf", 0.6, { message: ["This field is required."] }],
    ["drf", 0.6, { parameters: ["This field is required."] }],
  ])("should tell %s with %d: %j", (dialect, expected, body) => {
    const found = parseFieldMap({ status: 400, headers: {}, body });
    expect(found.ok && found.dialect).toBe(dialect);
    expect(score(400, body)).toBe(expected);
  });
});
