import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

import type { Report } from "./report.ts";

const main = join(import.meta.dirname, "main.ts");

/** Runs the demo as its users do; rejects where it exits with anything but 0. */
function demo(...args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  const env = { ...process.env, FORCE_COLOR: "1" };
  return promisify(execFile)(process.execPath, [main, ...args], { env, timeout: 30_000 });
}

const { stdout, stderr } = await demo("--json");
const reports = JSON.parse(stdout) as readonly Report[];

/** All requests for a path, in the order of the demo. */
function reportsOf(path: string): readonly Report[] {
  return reports.filter(({ request }) => request.path === path);
}

function only(path: string): Report {
  const [report] = reportsOf(path);
  if (!report) throw new Error(`no request for ${path}`);
  return report;
}

function bodyOf(sent: { readonly body: string } | null): unknown {
  return JSON.parse(sent?.body ?? "null");
}

describe("demo --json", () => {
  it("should print one list and nothing else", () => {
    expect(stderr).toBe("");
    expect(reports).toHaveLength(25);
    for (const report of reports) {
      expect(Object.keys(report)).toEqual([
        "title",
        "request",
        "upstream",
        "detections",
        "format",
        "error",
        "response",
        "deviations",
        "losses",
        "filled",
        "withheld",
        "missing",
        "retry",
      ]);
    }
  });

  it("should be the same from run to run", async () => {
    expect((await demo("--json")).stdout).toBe(stdout);
  });

  it("should show what was sent, what it was, what was answered and whether to try again", () => {
    const rows = reports.map(({ request, upstream, format, error, response, retry }) => [
      `${request.method} ${request.path}`,
      upstream?.status,
      format,
      error?.code,
      response.status,
      response.headers["content-type"],
      retry && [retry.get, retry.post, retry.afterSeconds],
    ]);
    const problem = "application/problem+json";
    const jsonApi = "application/vnd.api+json";
    const json = "application/json";
    const never = [false, false, null];
    expect(rows).toEqual([
      ["GET /scaleaq/sites/12", 200, null, undefined, 200, json, null],
      ["POST /scaleaq/users", 422, "code-style:scaleaq", "entity_not_unique", 422, problem, never],
      [
        "GET /scaleaq/sites/12345",
        404,
        "code-style:scaleaq",
        "entity_not_found",
        404,
        problem,
        never,
      ],
      ["GET /scaleaq/sites/12345", 404, "code-style:scaleaq", "entity_not_found", 404, json, never],
      [
        "GET /scaleaq/units",
        400,
        "code-style:scaleaq",
        "missing_version_header",
        400,
        problem,
        never,
      ],
      [
        "GET /scaleaq/measurements",
        429,
        "code-style:scaleaq",
        "too_many_requests",
        429,
        problem,
        [true, true, 30],
      ],
      [
        "GET /scaleaq/reports",
        500,
        "code-style:scaleaq",
        "unknown_error",
        500,
        problem,
        [true, false, null],
      ],
      [
        "POST /scantrust/batches",
        409,
        "code-style:scantrust-conflict",
        "8000",
        409,
        problem,
        [true, false, null],
      ],
      [
        "POST /scantrust/batches",
        409,
        "code-style:scantrust-conflict",
        "8000",
        409,
        json,
        [true, false, null],
      ],
      [
        "POST /scantrust/scans",
        429,
        "code-style:scantrust",
        "throttled",
        429,
        problem,
        [true, true, 12],
      ],
      ["POST /scantrust/products", 400, "field-map:scantrust", undefined, 400, problem, never],
      ["POST /scantrust/products", 400, "field-map:scantrust", undefined, 400, jsonApi, never],
      ["GET /scantrust/codes", 502, "unknown", undefined, 502, problem, [true, false, null]],
      ["POST /scaling/teams", 409, "type-code-style:scaling", "name_conflict", 409, problem, never],
      ["POST /scaling/incidents", 422, "type-code-style:scaling", undefined, 422, problem, never],
      [
        "GET /botpress/conversations",
        200,
        "type-code-style:botpress",
        "ResourceNotFound",
        404,
        problem,
        never,
      ],
      [
        "POST /botpress/actions",
        500,
        "type-code-style:botpress",
        "Runtime",
        500,
        problem,
        [true, false, null],
      ],
      [
        "POST /botpress/files",
        413,
        "type-code-style:botpress",
        "PayloadTooLarge",
        413,
        problem,
        never,
      ],
      [
        "POST /scopestack/oauth/token",
        400,
        "oauth2:scopestack",
        "invalid_grant",
        400,
        problem,
        never,
      ],
      ["GET /scopestack/v1/me", 401, "oauth2:scopestack", "invalid_token", 401, problem, never],
      ["POST /scopestack/v1/clients", 422, "json-api:scopestack", undefined, 422, problem, never],
      ["GET /scopestack/v1/projects", 400, "json-api:scopestack", undefined, 400, jsonApi, never],
      ["POST /scopestack/v1/notes", 422, "json-api:scopestack", "invalid", 422, problem, never],
      [
        "GET /scaleaq/pens/12345",
        404,
        "code-style:scaleaq",
        "entity_not_found",
        404,
        jsonApi,
        never,
      ],
      [
        "GET /down/status",
        undefined,
        "gateway",
        "upstream_unreachable",
        502,
        problem,
        [true, false, null],
      ],
    ]);
  });

  it("should send ScaleAQ's bodies as they are documented", () => {
    expect(bodyOf(only("/scaleaq/users").upstream)).toEqual({
      code: "entity_not_unique",
      message: "Entity violates one or more uniqueness constraints.",
      traceId: "00-49b5250fc418ce6cf5086647a2d6ff62-81a414175e6d8090-01",
      details: { entityType: "User", entityId: "12345" },
    });
    expect(bodyOf(only("/scaleaq/sites/12345").upstream)).toMatchObject({
      code: "entity_not_found",
      message: "The requested entity does not exist.",
      details: { entityType: "Site", entityId: "12345" },
    });
    expect(bodyOf(only("/scaleaq/units").upstream)).toMatchObject({
      code: "missing_version_header",
      message: "The Scale-Version header is missing from the request.",
    });
    expect(bodyOf(only("/scaleaq/measurements").upstream)).toMatchObject({
      code: "too_many_requests",
      message: "Too many requests were sent in a given amount of time.",
    });
  });

  it("should send Scantrust's bodies as they are documented", () => {
    expect(bodyOf(only("/scantrust/batches").upstream)).toEqual({
      error_code: "8000",
      error_message: "SQL Timeout",
    });
    expect(bodyOf(only("/scantrust/scans").upstream)).toEqual({
      detail: "Request was throttled. Expected available in 12 seconds.",
      code: "throttled",
    });
    expect(bodyOf(only("/scantrust/products").upstream)).toEqual({
      brand: ["Brand is required."],
      name: ["Description must be at least 10 characters"],
      sku: ["SKU must be unique"],
    });
  });

  it("should send Scaling's bodies as they are documented", () => {
    expect(bodyOf(only("/scaling/teams").upstream)).toEqual({
      statusCode: 409,
      type: "invalid_request_error",
      code: "name_conflict",
      requestId: "550e8400-e29b-41d4-a716-446655440000",
    });
    expect(bodyOf(only("/scaling/incidents").upstream)).toMatchObject({
      statusCode: 422,
      type: "validation_error",
      code: "",
    });
  });

  it("should send Botpress' bodies as they are documented", () => {
    expect(bodyOf(only("/botpress/conversations").upstream)).toMatchObject({
      code: 404,
      type: "ResourceNotFound",
    });
    expect(bodyOf(only("/botpress/files").upstream)).toEqual({
      type: "PayloadTooLarge",
      description: "The request payload is too large.",
      status: 413,
    });
  });

  it("should send ScopeStack's body as it is documented", () => {
    expect(bodyOf(only("/scopestack/oauth/token").upstream)).toEqual({
      error: "invalid_grant",
      error_description:
        "The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.",
    });
  });

  it("should give the challenge to the client, with what it says in the body", () => {
    const { response, upstream } = only("/scopestack/v1/me");
    expect(response.headers["www-authenticate"]).toBe(upstream?.headers["www-authenticate"]);
    expect(bodyOf(response)).toEqual({ detail: "The access token expired", code: "invalid_token" });
  });

  it("should send ScopeStack's other bodies as they are documented", () => {
    expect(bodyOf(only("/scopestack/v1/clients").upstream)).toEqual({
      errors: [{ status: "422", title: "Unprocessable Entity", detail: "Name can't be blank" }],
    });
    expect(bodyOf(only("/scopestack/v1/projects").upstream)).toEqual({
      errors: [
        { status: "400", title: "Bad Request", detail: "Filter not allowed: created-before" },
      ],
    });
  });

  it("should make of JSON:API's members a problem's", () => {
    expect(bodyOf(only("/scopestack/v1/clients").response)).toEqual({
      title: "Unprocessable Entity",
      detail: "Name can't be blank",
      status: 422,
    });
    const { response } = only("/scopestack/v1/notes");
    expect(bodyOf(response)).toMatchObject({
      code: "invalid",
      detail: "Title is invalid",
      errors: [
        { pointer: "#/title", code: "invalid", detail: "Title is invalid" },
        { pointer: "#/data/relationships/user", code: "blank", detail: "User must exist" },
      ],
    });
  });

  it("should give a client JSON:API that asks for it", () => {
    const { response, upstream } = only("/scopestack/v1/projects");
    expect(response.body).toBe(upstream?.body);
    expect(bodyOf(only("/scaleaq/pens/12345").response)).toEqual({
      errors: [
        {
          id: "00-8d1f3c5ab2e94f6081c7a2d05e3b9f14-5f0c2b7e91d3a846-01",
          code: "entity_not_found",
          detail: "The requested entity does not exist.",
          meta: { entityType: "Site", entityId: "12345" },
        },
      ],
    });
  });

  it("should find the error on HTTP 200, and say that HTTP said otherwise", () => {
    const { error, response, deviations } = only("/botpress/conversations");
    expect(error).toMatchObject({ status: 404, httpStatus: 200, type: "ResourceNotFound" });
    expect(response.status).toBe(404);
    expect(deviations).toEqual([{ path: [], message: "the body says status 404, HTTP said 200" }]);
  });

  it("should count HTTP's status where the body states another", () => {
    const { error } = only("/botpress/actions");
    expect(error).toMatchObject({ status: 500, declaredStatus: 400, details: { attempt: 1 } });
  });

  it("should say where each documented body is documented", () => {
    const made = reports.filter(({ upstream }) => upstream?.source === null);
    expect(made.map(({ request }) => request.path)).toEqual([
      "/scaleaq/sites/12",
      "/scaleaq/reports",
      "/scantrust/codes",
      "/scopestack/v1/me",
      "/scopestack/v1/notes",
    ]);
  });

  it("should keep code, message, id, details and delay in the translation", () => {
    const { response } = only("/scaleaq/users");
    expect(bodyOf(response)).toMatchObject({
      detail: "Entity violates one or more uniqueness constraints.",
      code: "entity_not_unique",
      traceId: "00-49b5250fc418ce6cf5086647a2d6ff62-81a414175e6d8090-01",
      details: { entityType: "User", entityId: "12345" },
    });
    expect(only("/scaleaq/measurements").response.headers["retry-after"]).toBe("30");
    expect(only("/scantrust/scans").response.headers["retry-after"]).toBe("12");
  });

  it("should rank the formats with their evidence", () => {
    const { detections } = only("/scaleaq/users");
    expect(detections.map(({ format, score }) => [format, score])).toEqual([
      ["code-style:scaleaq", 0.95],
      ["code-style", 0.9],
      ["code-style:scantrust", 0.3],
    ]);
    expect(detections[0]?.evidence).toContain('code "entity_not_unique" is in the catalog');
    expect(only("/scantrust/products").detections).toMatchObject([
      { format: "field-map:scantrust", score: 0.6 },
      { format: "field-map", score: 0.6 },
    ]);
    expect(only("/scantrust/codes").detections).toEqual([]);
  });

  it("should answer in the format that the client accepts", () => {
    const [, plain] = reportsOf("/scaleaq/sites/12345");
    expect(plain?.response.body).toBe(plain?.upstream?.body);
    const [, translated] = reportsOf("/scantrust/batches");
    expect(bodyOf(translated?.response ?? null)).toEqual({
      code: "8000",
      message: "SQL Timeout",
      // A 409 of others would not be worth repeating.
      apiError: { retry: { when: "idempotent" } },
    });
  });

  it("should give every field its place in a problem and in JSON:API", () => {
    const [asProblem, asJsonApi] = reportsOf("/scantrust/products").map(({ response }) =>
      bodyOf(response),
    );
    expect(asProblem).toMatchObject({
      errors: [
        { detail: "Brand is required.", pointer: "#/brand" },
        { detail: "Description must be at least 10 characters", pointer: "#/name" },
        { detail: "SKU must be unique", pointer: "#/sku" },
      ],
    });
    expect(asJsonApi).toMatchObject({
      errors: [
        { detail: "Brand is required." },
        { detail: "Description must be at least 10 characters" },
        { detail: "SKU must be unique" },
      ],
    });
    expect(JSON.stringify(asJsonApi)).toMatch(/brand.*name.*sku/);
  });

  it("should pass a success through", () => {
    const { upstream, response } = only("/scaleaq/sites/12");
    expect(response).toEqual({ status: 200, headers: upstream?.headers, body: upstream?.body });
  });

  it("should keep the stack trace and the address inside, and say so", () => {
    const { upstream, response, error, withheld } = only("/scaleaq/reports");
    for (const secret of ["10.0.3.7", "Npgsql"]) {
      expect(upstream?.body).toContain(secret);
      expect(JSON.stringify([response, error])).not.toContain(secret);
    }
    expect(withheld).toEqual(
      expect.arrayContaining([
        { path: ["details", "stackTrace"], reason: "stack-trace" },
        { path: ["message"], reason: "internal-address" },
      ]),
    );
  });
});

describe("demo", () => {
  it("should print all of it for readers, without colours where no terminal reads", async () => {
    const { stdout: text, stderr: complaints } = await demo();
    expect(complaints).toBe("");
    expect(text).not.toContain("\u001B");
    const lines = text.split("\n");
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
    for (const { title, request } of reports) {
      expect(text).toContain(title);
      expect(text).toContain(`${request.method} ${request.path}`);
    }
    expect(lines).toContain("upstream    scaleaq: 422 Unprocessable Content");
    // One a line, the first beside the label.
    const withheld = lines.map((line) => line.replace(/^(?:withheld)? +/, ""));
    expect(withheld).toContain("details.stackTrace (stack-trace)");
    expect(lines).toContain("retry       yes: GET and POST alike, in 30 seconds");
    expect(lines).toContain(
      "retry       GET yes, POST no: it may have been processed; no time is given",
    );
    expect(lines).toContain("retry       no: the same request would fail again");
  });
});
