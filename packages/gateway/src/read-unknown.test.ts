import { problem } from "@api-errors/problem";
import { describe, expect, it, test } from "vitest";

import { createTranslator } from "./translator.ts";

const translate = createTranslator({ from: [], to: problem });

interface Vector {
  readonly source: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** What is read; nothing else has to be left over but `extensions`. */
  readonly error: object;
}

/** Structures and member names are those of the sources, read 2026-11-21; the words are our own. */
const VECTORS: readonly Vector[] = [
  {
    source: "Slack, https://docs.slack.dev/apis/web-api/#responses",
    status: 200,
    body: { ok: false, error: "channel_not_found" },
    error: {
      status: 500,
      httpStatus: 200,
      code: "channel_not_found",
      message: "channel_not_found",
      extensions: { ok: false },
    },
  },
  {
    source: "Jira, https://developer.atlassian.com/cloud/jira/platform/rest/v3/intro/#status-code",
    status: 404,
    body: { errorMessages: ["The issue is gone"], errors: {} },
    error: {
      message: "The issue is gone",
      issues: [{ message: "The issue is gone" }],
      extensions: {},
    },
  },
  {
    source: "TMDB, https://developer.themoviedb.org/docs/errors",
    status: 401,
    body: { success: false, status_code: 7, status_message: "The key is off" },
    error: { code: "7", message: "The key is off", extensions: { success: false } },
  },
  {
    source:
      "Dropbox, https://www.dropbox.com/developers/documentation/http/documentation#error-handling",
    status: 409,
    body: { error_summary: "path/not_found/..", error: { ".tag": "path" } },
    error: { message: "path/not_found/..", extensions: { error: { ".tag": "path" } } },
  },
  {
    source: "Webex, https://developer.webex.com/docs/basics",
    body: { message: "No room", errors: [{ description: "roomId is a must" }], trackingId: "R_1" },
    error: {
      message: "No room",
      id: "R_1",
      issues: [{ message: "roomId is a must" }],
      extensions: {},
    },
  },
  {
    source:
      "GraphQL over HTTP, https://graphql.github.io/graphql-over-http/draft/, codes as Apollo has them",
    status: 401,
    headers: { "content-type": "application/graphql-response+json" },
    body: { errors: [{ message: "Sign in", extensions: { code: "UNAUTHENTICATED" } }] },
    error: {
      code: "UNAUTHENTICATED",
      message: "Sign in",
      issues: [{ message: "Sign in", extensions: { extensions: { code: "UNAUTHENTICATED" } } }],
      extensions: {},
    },
  },
  {
    source: "JSON-RPC 2.0, section 5.1, https://www.jsonrpc.org/specification",
    body: { jsonrpc: "2.0", id: null, error: { code: -32700, message: "Not JSON" } },
    error: { code: "-32700", message: "Not JSON", extensions: { jsonrpc: "2.0", id: null } },
  },
  {
    source: "SCIM, RFC 7644 section 3.12",
    headers: { "content-type": "application/scim+json" },
    body: {
      schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
      scimType: "mutability",
      detail: "The id stays as it is",
      status: "400",
    },
    error: { code: "mutability", message: "The id stays as it is", declaredStatus: 400 },
  },
  {
    source: "FHIR, OperationOutcome, https://hl7.org/fhir/operationoutcome.html",
    status: 422,
    headers: { "content-type": "application/fhir+json" },
    body: {
      resourceType: "OperationOutcome",
      issue: [
        {
          severity: "error",
          code: "code-invalid",
          details: { text: "Nobody knows W" },
          expression: ["Patient.gender"],
        },
      ],
    },
    error: {
      code: "code-invalid",
      message: "Nobody knows W",
      issues: [
        {
          path: ["Patient", "gender"],
          code: "code-invalid",
          message: "Nobody knows W",
          extensions: {
            severity: "error",
            expression: ["Patient.gender"],
          },
        },
      ],
      extensions: { resourceType: "OperationOutcome" },
    },
  },
  {
    source: "LinkedIn, Marketing API, error details: the field below what was put in",
    body: {
      message: "See errorDetails.",
      errorDetails: {
        inputErrors: [
          { code: "NOT_ALLOWED", description: "m", input: { inputPath: { fieldPath: "adType" } } },
        ],
      },
    },
    error: {
      message: "See errorDetails.",
      issues: [
        {
          path: ["adType"],
          code: "NOT_ALLOWED",
          message: "m",
          // What was put in is withheld.
          extensions: {},
        },
      ],
      extensions: {},
    },
  },
  {
    source: "Modern Treasury documentation, errors: one error where others have a list",
    body: { errors: { code: "parameter_invalid", message: "name is off", parameter: "name" } },
    error: {
      code: "parameter_invalid",
      message: "name is off",
      issues: [{ path: ["name"], message: "name is off" }],
      extensions: {
        errors: { code: "parameter_invalid", message: "name is off", parameter: "name" },
      },
    },
  },
  {
    source: "RESTEasy, ViolationReport: lists of violations by what they are about",
    body: {
      classViolations: [],
      parameterViolations: [{ path: "create.dto.name", message: "must not be blank" }],
    },
    error: {
      message: "must not be blank",
      issues: [{ path: ["create", "dto", "name"], message: "must not be blank" }],
      extensions: { classViolations: [] },
    },
  },
  {
    source: "Grape, Grape::Exceptions::ValidationErrors#as_json under errors",
    body: { errors: [{ params: ["name"], messages: ["is missing"] }] },
    error: {
      message: "is missing",
      issues: [{ path: ["name"], message: "is missing", extensions: { params: ["name"] } }],
      extensions: {},
    },
  },
  {
    source:
      "Salesforce, REST API, https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm",
    body: [
      {
        message: "Two are a must",
        errorCode: "REQUIRED_FIELD_MISSING",
        fields: ["LastName", "Company"],
      },
    ],
    error: {
      code: "REQUIRED_FIELD_MISSING",
      message: "Two are a must",
      issues: [
        {
          path: ["LastName"],
          code: "REQUIRED_FIELD_MISSING",
          message: "Two are a must",
          extensions: { fields: ["LastName", "Company"] },
        },
        { path: ["Company"], code: "REQUIRED_FIELD_MISSING", message: "Two are a must" },
      ],
      extensions: {},
    },
  },
  {
    source: "Mailjet, Send API 3.1, https://dev.mailjet.com/email/guides/send-api-v31/",
    body: {
      Messages: [
        {
          Status: "error",
          Errors: [{ ErrorCode: "mj-0013", StatusCode: 400, ErrorMessage: "No address" }],
        },
      ],
    },
    error: { code: "mj-0013", message: "No address" },
  },
  {
    source: "OData 3, https://www.odata.org/documentation/odata-version-3-0/json-verbose-format/",
    body: { "odata.error": { code: "", message: { lang: "en-US", value: "The query is off" } } },
    error: { message: "The query is off" },
  },
  {
    source: "OpenStack, https://docs.openstack.org/api-guide/compute/faults.html",
    status: 404,
    body: { itemNotFound: { code: 404, message: "No such server" } },
    error: { code: "404", message: "No such server", extensions: {} },
  },
  {
    source: "Apigee, https://docs.apigee.com/api-platform/fundamentals/fault-handling",
    status: 401,
    body: {
      fault: { faultstring: "No such key", detail: { errorcode: "oauth.v2.InvalidApiKey" } },
    },
    error: { code: "oauth.v2.InvalidApiKey", message: "No such key", extensions: {} },
  },
  {
    source:
      "Berlin Group NextGenPSD2, https://banking.seeligerbank.de/xs2a/documentation/json_Error405NGAIS.html",
    status: 405,
    body: { tppMessages: [{ category: "ERROR", code: "SERVICE_INVALID", text: "Not offered" }] },
    error: {
      code: "SERVICE_INVALID",
      message: "Not offered",
      issues: [
        { code: "SERVICE_INVALID", message: "Not offered", extensions: { category: "ERROR" } },
      ],
      extensions: {},
    },
  },
  {
    source: "Infobip, https://www.infobip.com/docs/essentials/response-status-and-error-codes",
    status: 401,
    body: { requestError: { serviceException: { messageId: "UNAUTHORIZED", text: "Sign in" } } },
    error: { code: "UNAUTHORIZED", message: "Sign in", extensions: {} },
  },
  {
    source: "Collection+JSON, https://datatracker.ietf.org/doc/html/draft-collectionjson, error",
    status: 403,
    body: {
      collection: { version: "1.0", error: { title: "Busy", code: "X1C2", message: "Wait" } },
    },
    error: { code: "X1C2", message: "Wait", title: "Busy" },
  },
  {
    source:
      "Hydra, https://www.hydra-cg.com/spec/latest/core/#description-of-http-status-codes-and-errors",
    status: 404,
    body: { "@type": "hydra:Error", "hydra:title": "An error", "hydra:description": "Not here" },
    error: { message: "Not here", title: "An error", extensions: { "@type": "hydra:Error" } },
  },
  {
    source: "vnd.error, https://github.com/blongden/vnd.error",
    body: {
      message: "Failed",
      logref: "42",
      _embedded: { errors: [{ path: "/name", message: "is blank" }] },
    },
    error: {
      message: "Failed",
      id: "42",
      issues: [{ path: ["name"], message: "is blank" }],
      extensions: {},
    },
  },
  {
    source: "JSend, https://github.com/omniti-labs/jsend",
    body: { status: "fail", data: { email: "is a must" } },
    error: { issues: [{ path: ["email"], message: "is a must" }], extensions: { status: "fail" } },
  },
  {
    source: "PocketBase, https://pocketbase.io/docs/api-records/",
    body: {
      status: 400,
      message: "Not made",
      data: { title: { code: "validation_required", message: "Missing" } },
    },
    error: {
      declaredStatus: 400,
      message: "Not made",
      issues: [{ path: ["title"], code: "validation_required", message: "Missing" }],
      extensions: {},
    },
  },
  {
    source: "Reddit, https://www.reddit.com/dev/api/",
    body: {
      fields: ["sr"],
      explanation: "No such place",
      message: "Bad Request",
      reason: "BAD_SR",
    },
    error: { code: "BAD_SR", message: "Bad Request", issues: [{ path: ["sr"] }] },
  },
  {
    source:
      "Apple Push Notification service, https://developer.apple.com/documentation/usernotifications/handling-notification-responses-from-apns",
    body: { reason: "BadDeviceToken" },
    error: { code: "BadDeviceToken", message: "BadDeviceToken", extensions: {} },
  },
  {
    source:
      "AWS restJson1, https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#operation-error-serialization",
    headers: { "x-amzn-errortype": "ValidationException:http://internal.amazon.com/coral/" },
    body: { message: "The input is off" },
    error: { code: "ValidationException", message: "The input is off", extensions: {} },
  },
  {
    source: "Spring Boot, DefaultErrorAttributes",
    status: 404,
    body: {
      timestamp: "2026-11-21",
      status: 404,
      error: "Not Found",
      message: "No order",
      path: "/orders/1",
    },
    error: {
      declaredStatus: 404,
      message: "No order",
      title: "Not Found",
      extensions: { timestamp: "2026-11-21", path: "/orders/1" },
    },
  },
  {
    source: "Mattermost, https://developers.mattermost.com/api-documentation/#/#error-handling",
    status: 401,
    body: {
      id: "api.context.session_expired.app_error",
      message: "Sign in again",
      request_id: "u5x",
      status_code: 401,
    },
    error: {
      code: "api.context.session_expired.app_error",
      message: "Sign in again",
      id: "u5x",
      declaredStatus: 401,
    },
  },
  {
    source: "ElevenLabs, https://elevenlabs.io/docs/api-reference/errors",
    status: 401,
    body: { detail: { status: "invalid_api_key", message: "The key is off" } },
    error: { code: "invalid_api_key", message: "The key is off", extensions: {} },
  },
];

describe("reading what no format knows", () => {
  test.each(VECTORS)(
    "should find what $source says",
    ({ status = 400, headers = {}, body, error }) => {
      const { error: read, from } = translate({ status, headers, body });
      expect(from).toBeUndefined();
      expect(read).toMatchObject({ format: "unknown", ...error });
      // `toMatchObject` lets more members pass.
      if ("extensions" in error) expect(read?.extensions).toEqual(error.extensions);
      if ("issues" in error) expect(read?.issues).toEqual(error.issues);
    },
  );

  it("should read the words of XML, which is a loss all the same", () => {
    const body =
      '<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>Gone</Message></Error>';
    const { error, losses } = translate({
      status: 404,
      headers: { "content-type": "application/xml", "x-amz-request-id": "r-1" },
      body,
    });
    expect(error).toMatchObject({ code: "NoSuchKey", message: "Gone", id: "r-1", extensions: {} });
    expect(losses).toEqual([{ path: ["body"], value: body, reason: "no-place" }]);
  });

  it("should take a number for the code where it is no status", () => {
    const codeOf = (body: object): string | undefined =>
      translate({ status: 400, headers: {}, body }).error?.code;
    // https://www.last.fm/api/errorcodes
    expect(codeOf({ error: 10, message: "The key is off" })).toBe("10");
    expect(codeOf({ error: 403, message: "Forbidden" })).toBeUndefined();
    expect(codeOf({ status_code: 400, message: "m" })).toBeUndefined();
  });

  it("should keep what it takes over only in part", () => {
    const body = { message: "No", error: { message: "Why", code: "E1", hint: "Ask" } };
    const { error } = translate({ status: 400, headers: {}, body });
    expect(error).toMatchObject({ message: "No", code: "E1", extensions: { error: body.error } });
  });

  it("should not take the code of something that the error is about", () => {
    const body = { message: "Not for sale there", data: { code: "DE", name: "Germany" } };
    const { error } = translate({ status: 400, headers: {}, body });
    expect(error?.code).toBeUndefined();
    expect(error?.extensions).toEqual({ data: body.data });
  });

  it("should take no id of a thing for a code", () => {
    for (const id of ["req_8f3a", "4f1c", "x"]) {
      const { error } = translate({ status: 400, headers: {}, body: { id, message: "No" } });
      expect(error?.code).toBeUndefined();
      expect(error?.extensions).toEqual({ id });
    }
  });

  it("should take no word for a code that only says that there is an error", () => {
    for (const status of ["ERROR", "FAILED", "error", "API_ERROR"]) {
      const { error } = translate({ status: 400, headers: {}, body: { status, message: "No" } });
      expect(error?.code).toBeUndefined();
    }
  });

  it("should look into no member that is named like what all objects inherit", () => {
    const body: unknown = JSON.parse('{"__proto__":{"code":"evil","message":"m"}}');
    const { error } = translate({ status: 400, headers: {}, body });
    expect(error?.code).toBeUndefined();
    expect(error?.message).toBeUndefined();
  });

  it("should leave a success alone unless it says that it failed, and how", () => {
    for (const body of [
      { ok: true, error: "channel_not_found" },
      { ok: false },
      { success: false, "error-codes": ["timeout-or-duplicate"] },
      { success: 0, error: "x" },
      { success: false, error: "" },
      { jsonrpc: "2.0", id: 1, error: { code: -32601, message: "No such method" } },
      { data: { a: null }, errors: [{ message: "No" }] },
    ])
      expect(translate({ status: 200, headers: {}, body }).error).toBeUndefined();
  });

  it("should get through whatever is nested or long", () => {
    const deep: unknown = JSON.parse(`${'{"error":'.repeat(50_000)}1${"}".repeat(50_000)}`);
    const bodies = [
      deep,
      { errors: Array.from({ length: 50_000 }, (_, i) => ({ text: `m${i}`, details: {} })) },
      Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`error${i}`, { a: 1 }])),
      { fault: Array.from({ length: 50_000 }, () => ({ fault: {} })) },
    ];
    for (const body of bodies)
      expect(translate({ status: 400, headers: {}, body }).error?.format).toBe("unknown");
  });
});
