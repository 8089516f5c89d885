import { botpress, scaleaq, scaling, scantrust, scopestack } from "@api-errors/internal-bodies";

import type { Scenario } from "./scenario.ts";

const json = { "content-type": "application/json" };
const version = { "scale-version": "2025-01-01" };
/** The client that wants every error in ScaleAQ's spelling says so. */
const plainJson = { accept: "application/json" };
/** The client that wants every error in JSON:API says so. */
const jsonApi = "application/vnd.api+json";
const scaleaqErrors = "ScaleAQ, developer.scaleaq.com, Errors";
const scantrustErrors = "Scantrust, devportal.scantrust.com, API Error Handling";

const scalingErrors = "Scaling, docs.scaling.cloud, Errors";
const scopestackErrors = "ScopeStack, API Error Codes";
const botpressErrors = "Botpress, botpress.com/docs, Errors";

const entityNotFound = JSON.stringify(scaleaq.entityNotFound.body);

/** In the order in which they are shown. */
export const scenarios: readonly Scenario[] = [
  {
    title: "A success passes through",
    request: { method: "GET", path: "/scaleaq/sites/12", headers: version },
    upstream: { status: 200, headers: json, body: '{"id":"12","name":"Northern pens"}' },
  },
  {
    title: "A code with typed details becomes a problem",
    request: { method: "POST", path: "/scaleaq/users", headers: version, body: '{"name":"Ola"}' },
    upstream: {
      status: 422,
      headers: json,
      body: JSON.stringify(scaleaq.entityNotUnique.body),
      source: `${scaleaqErrors}: the example`,
    },
  },
  {
    title: "What is not there",
    request: { method: "GET", path: "/scaleaq/sites/12345", headers: version },
    upstream: {
      status: 404,
      headers: json,
      body: entityNotFound,
      source: `${scaleaqErrors}: entity_not_found and its details`,
    },
  },
  {
    title: "The same for a client that accepts plain JSON: it goes out as it came",
    request: {
      method: "GET",
      path: "/scaleaq/sites/12345",
      headers: { ...version, ...plainJson },
    },
    upstream: {
      status: 404,
      headers: json,
      body: entityNotFound,
      source: `${scaleaqErrors}: entity_not_found and its details`,
    },
  },
  {
    title: "A request without what the API insists on",
    request: { method: "GET", path: "/scaleaq/units" },
    upstream: {
      status: 400,
      headers: json,
      body: `{"code":"missing_version_header","message":"The Scale-Version header is missing from the request.","traceId":"00-1b6e0f9d4c7a4a52b8d3e6f70912c4ab-a3d95c1e7f2b6048-01"}`,
      source: `${scaleaqErrors}: missing_version_header`,
    },
  },
  {
    title: "Too many requests: Retry-After travels",
    request: { method: "GET", path: "/scaleaq/measurements", headers: version },
    upstream: {
      status: 429,
      headers: { ...json, "retry-after": "30" },
      body: `{"code":"too_many_requests","message":"Too many requests were sent in a given amount of time.","traceId":"00-c2a7d4e86b1f4e0f9a35d7c1806fb2e9-0e4b8a6d2c91f735-01"}`,
      source: `${scaleaqErrors}: too_many_requests`,
    },
  },
  {
    title: "A stack trace and an internal address stay inside",
    request: { method: "GET", path: "/scaleaq/reports", headers: version },
    upstream: {
      status: 500,
      headers: json,
      body: `{"code":"unknown_error","message":"Connection to 10.0.3.7:5432 refused.","traceId":"00-7e5d9b0a3f6c4d218ec4b1a97d05f362-b81c6f3a0e7d2954-01","details":{"attempt":3,"stackTrace":"   at Npgsql.Internal.NpgsqlConnector.Connect()\\n   at Reports.Api.ReportStore.Load(String id)"}}`,
    },
  },
  {
    title: "Another spelling of code and message, and a conflict that passes by itself",
    request: { method: "POST", path: "/scantrust/batches", body: '{"name":"B-7"}' },
    upstream: {
      status: 409,
      headers: json,
      body: JSON.stringify(scantrust.conflict.body),
      source: `${scantrustErrors}: 409`,
    },
  },
  {
    title: "The same for a client that accepts plain JSON: it gets ScaleAQ's spelling",
    request: {
      method: "POST",
      path: "/scantrust/batches",
      headers: plainJson,
      body: '{"name":"B-7"}',
    },
    upstream: {
      status: 409,
      headers: json,
      body: JSON.stringify(scantrust.conflict.body),
      source: `${scantrustErrors}: 409`,
    },
  },
  {
    title: "A throttled request of Django REST framework",
    request: { method: "POST", path: "/scantrust/scans", body: '{"code":"Q1"}' },
    upstream: {
      status: 429,
      headers: { ...json, "retry-after": "12" },
      body: JSON.stringify(scantrust.throttled.body),
      source: "Scantrust, devportal.scantrust.com, API Rate Limits",
    },
  },
  {
    title: "A map of fields: each one with its message",
    request: { method: "POST", path: "/scantrust/products", body: "{}" },
    upstream: {
      status: 400,
      headers: json,
      body: JSON.stringify(scantrust.validation.body),
      source: `${scantrustErrors}: 400`,
    },
  },
  {
    title: "The same for a client that accepts JSON:API: every field has its pointer",
    request: {
      method: "POST",
      path: "/scantrust/products",
      headers: { accept: jsonApi },
      body: "{}",
    },
    upstream: {
      status: 400,
      headers: json,
      body: JSON.stringify(scantrust.validation.body),
      source: `${scantrustErrors}: 400`,
    },
  },
  {
    title: "A page of the proxy before the API",
    request: { method: "GET", path: "/scantrust/codes" },
    upstream: {
      status: 502,
      headers: { "content-type": "text/html" },
      body: "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n",
    },
  },
  {
    title: "A type and a code, and no message: none is made up",
    request: { method: "POST", path: "/scaling/teams", body: '{"name":"Night shift"}' },
    upstream: {
      status: 409,
      headers: json,
      body: `{"statusCode":409,"type":"invalid_request_error","code":"name_conflict","requestId":"550e8400-e29b-41d4-a716-446655440000"}`,
      source: `${scalingErrors}: name_conflict`,
    },
  },
  {
    title: "A type whose code is empty",
    request: { method: "POST", path: "/scaling/incidents", body: "{}" },
    upstream: {
      status: 422,
      headers: json,
      body: JSON.stringify(scaling.validationError.body),
      source: `${scalingErrors}: validation_error, whose code may be empty`,
    },
  },
  {
    title: "An error on HTTP 200",
    request: { method: "GET", path: "/botpress/conversations" },
    upstream: {
      status: 200,
      headers: json,
      body: JSON.stringify(botpress.onSuccess.body),
      source: `${botpressErrors}: ResourceNotFound, as the chat API sends it`,
    },
  },
  {
    title: "HTTP 500 whose body says 400: HTTP counts, so a retry may help",
    request: { method: "POST", path: "/botpress/actions", body: '{"type":"greet"}' },
    upstream: {
      status: 500,
      headers: json,
      body: `{"id":"err_20251106060217xA90C41D3","code":400,"type":"Runtime","message":"The integration failed","metadata":{"attempt":1}}`,
      source: `${botpressErrors}: Runtime, as the SDK's server sends it for unexpected exceptions`,
    },
  },
  {
    title: "The spelling of the documentation, in which it might be a problem, too",
    request: { method: "POST", path: "/botpress/files", body: "{}" },
    upstream: {
      status: 413,
      headers: json,
      body: JSON.stringify(botpress.payloadTooLarge.body),
      source: `${botpressErrors}: Payload Too Large`,
    },
  },
  {
    title: "A token that is refused: the description is Doorkeeper's, and so are the headers",
    request: {
      method: "POST",
      path: "/scopestack/oauth/token",
      body: '{"grant_type":"authorization_code","code":"A1"}',
    },
    upstream: {
      status: 400,
      headers: {
        "content-type": "application/json; charset=utf-8",
        "cache-control": "no-store",
        "www-authenticate":
          'Bearer realm="ScopeStack", error="invalid_grant", error_description="The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client."',
      },
      body: JSON.stringify(scopestack.invalidGrant.body),
      source: `${scopestackErrors}: OAuth Token Errors, the example`,
    },
  },
  {
    title: "An access token that has expired: only the challenge says so",
    request: { method: "GET", path: "/scopestack/v1/me" },
    upstream: {
      status: 401,
      headers: {
        "www-authenticate":
          'Bearer realm="ScopeStack", error="invalid_token", error_description="The access token expired"',
      },
      body: "",
    },
  },
  {
    title: "The same API in its other format: one error of JSON:API is the problem itself",
    request: {
      method: "POST",
      path: "/scopestack/v1/clients",
      body: '{"data":{"type":"clients","attributes":{"name":""}}}',
    },
    upstream: {
      status: 422,
      headers: { "content-type": jsonApi },
      body: JSON.stringify(scopestack.unprocessable.body),
      source: `${scopestackErrors}: 422 Unprocessable Entity, the example`,
    },
  },
  {
    title: "The same for a client that accepts JSON:API: it gets what was received",
    request: {
      method: "GET",
      path: "/scopestack/v1/projects",
      headers: { accept: jsonApi },
    },
    upstream: {
      status: 400,
      headers: { "content-type": jsonApi },
      body: JSON.stringify(scopestack.badRequest.body),
      source: `${scopestackErrors}: 400 Bad Request, the example`,
    },
  },
  {
    title: "Several errors that point into the request, as Rails' jsonapi.rb sends them",
    request: {
      method: "POST",
      path: "/scopestack/v1/notes",
      body: '{"data":{"type":"notes","attributes":{"title":"?"}}}',
    },
    upstream: {
      status: 422,
      headers: { "content-type": jsonApi },
      body: `{"errors":[{"status":"422","source":{"pointer":"/data/attributes/title"},"title":"Unprocessable Entity","detail":"Title is invalid","code":"invalid"},{"status":"422","source":{"pointer":"/data/relationships/user"},"title":"Unprocessable Entity","detail":"User must exist","code":"blank"}]}`,
    },
  },
  {
    title: "Another API's error for a client that accepts JSON:API: its details are the meta",
    request: {
      method: "GET",
      path: "/scaleaq/pens/12345",
      headers: { ...version, accept: jsonApi },
    },
    upstream: {
      status: 404,
      headers: json,
      body: entityNotFound,
      source: `${scaleaqErrors}: entity_not_found, details as for the other entities`,
    },
  },
  {
    title: "An upstream that is down: the gateway speaks for itself",
    request: { method: "GET", path: "/down/status" },
  },
];
