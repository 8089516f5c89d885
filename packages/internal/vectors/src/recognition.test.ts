import { codeStyle } from "@api-errors/code-style";
import { detect, type ErrorFormat } from "@api-errors/core";
import { jsonApi } from "@api-errors/json-api";
import { problem } from "@api-errors/problem";
import { typeCodeStyle } from "@api-errors/type-code-style";
import { expect, test } from "vitest";

const formats: readonly ErrorFormat[] = [typeCodeStyle, codeStyle, jsonApi, problem];

/** Every order of a list. */
function ordersOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.length < 2
    ? [items]
    : items.flatMap((first) =>
        ordersOf(items.filter((item) => item !== first)).map((rest) => [first, ...rest]),
      );
}

/** Bodies that two formats can read; which one has to win must not hang on the order of the list. */
test.each<readonly [string, string, number, object]>([
  // docs.scaling.cloud/api/errors: syntactically RFC 9457, `type` being a relative reference.
  [
    "Scaling",
    "type-code-style",
    404,
    { statusCode: 404, type: "invalid_request_error", code: "not_found", requestId: "r" },
  ],
  [
    "Scaling, without a code",
    "type-code-style",
    422,
    { statusCode: 422, type: "validation_error", code: "", requestId: "r" },
  ],
  [
    "Scaling, with a message",
    "type-code-style",
    404,
    { statusCode: 404, type: "a_error", code: "not_found", requestId: "r", message: "m" },
  ],
  // @botpress/client 1.45.0, toJSON().
  [
    "Botpress",
    "type-code-style",
    404,
    { id: "err_1", code: 404, type: "ResourceNotFound", message: "m" },
  ],
  // botpress.com/docs: syntactically RFC 9457, too.
  [
    "Botpress, documentation",
    "type-code-style",
    413,
    { type: "PayloadTooLarge", description: "d", status: 413 },
  ],
  [
    "Stripe",
    "type-code-style",
    402,
    { error: { type: "card_error", code: "card_declined", message: "m" } },
  ],
  ["a type and a code alone", "type-code-style", 400, { type: "a", code: "x" }],
  ["Stytch", "code-style", 404, { status_code: 404, error_type: "x", error_message: "m" }],
  ["an error that is called one", "code-style", 404, { type: "error", code: "x", message: "m" }],
  [
    "RFC 9457 section 3",
    "problem",
    403,
    { type: "https://example.com/probs/out-of-credit", title: "t", detail: "d", status: 403 },
  ],
  ["a problem without a URI", "problem", 400, { type: "v", title: "t", detail: "d", status: 400 }],
  [
    "a problem with a code",
    "problem",
    403,
    { type: "https://example.com/x", title: "t", status: 403, code: "x", detail: "d" },
  ],
  // developer.atlassian.com/cloud/confluence/rest/v2, as application/json.
  [
    "Confluence",
    "json-api",
    404,
    { errors: [{ status: 404, code: "NOT_FOUND", title: "Not Found", detail: null }] },
  ],
  ["crates.io", "json-api", 404, { errors: [{ detail: "crate `x` is not known" }] }],
  // RFC 9457 section 3, second example.
  [
    "a problem with errors",
    "problem",
    422,
    {
      type: "https://example.net/validation-error",
      title: "Your request is not valid.",
      errors: [{ detail: "must be a positive integer", pointer: "#/age" }],
    },
  ],
  [
    "a code and a message beside errors",
    "code-style",
    422,
    { code: "invalid", message: "m", errors: [{ title: "t", detail: "d" }] },
  ],
])("should take %s for %s in every order of the list", (_, name, status, body) => {
  const wire = { status, headers: { "content-type": "application/json" }, body };
  for (const list of ordersOf(formats)) expect(detect(wire, list)[0]?.format.name).toBe(name);
});

test("should take whatever says so for a problem", () => {
  const headers = { "content-type": "application/problem+json" };
  const body = { type: "validation_error", code: "x", message: "m", statusCode: 422 };
  for (const list of [formats, formats.toReversed()])
    expect(detect({ status: 422, headers, body }, list)[0]?.format).toBe(problem);
});
