import {
  type ApiError,
  detect,
  isRetryable,
  readError,
  readWireError,
  toResponse,
  type WireError,
} from "@api-errors/core";
import { createTranslator } from "@api-errors/gateway";
import { problem, ProblemSchema } from "@api-errors/problem";
import { scaleaq } from "@api-errors/scaleaq";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type Api, apis } from "./apis.ts";
import { formatTable } from "./format-table.ts";
import { listen, type Listening } from "./listen.ts";
import { runApis } from "./run-apis.ts";

/** What was built, sent by a server, and what came of it on the way. */
interface Way {
  readonly wire: WireError;
  readonly error: ApiError;
}

describe.each(apis)("$name, over HTTP", (api: Api) => {
  let server: Listening;

  beforeAll(async () => {
    server = await listen((request) => {
      const wire = api.answers[Number(new URL(request.url).pathname.slice(1))];
      return wire ? toResponse(wire) : new Response(null, { status: 501 });
    });
  });

  afterAll(() => server.close());

  async function walk(index: number): Promise<Way> {
    const response = await fetch(`${server.url}/${index}`);
    const wire = await readWireError(response);
    const result = api.parse(wire);
    if (!result.ok) throw new Error(result.reason);
    return { wire, error: result.error };
  }

  it.each([...api.answers.keys()])("should read and translate answer %i", async (index) => {
    const { wire, error } = await walk(index);
    const built = api.answers[index];
    expect(wire.status).toBe(built?.status);
    expect(wire.body).toEqual(built?.body);

    // The one-line path gives the same, where a format of the API reads the body.
    const read = await readError(await fetch(`${server.url}/${index}`), api.formats);
    const isKnown = detect(wire, api.formats).length > 0;
    expect(read).toEqual(isKnown ? error : { ...error, retry: read?.retry });

    const translate = createTranslator({ from: api.formats, to: problem });
    const translation = translate(wire);
    expect(translation.losses).toEqual([]);
    expect(v.is(ProblemSchema, translation.wire.body)).toBe(true);
    const sent = toResponse(translation.wire);
    expect(sent.status).toBe(error.status);
    expect(sent.headers.get("content-type")).toBe("application/problem+json");
    // Who gets the problem decides on a retry as who got the original.
    const back = await readError(sent, [problem]);
    if (isKnown) expect(back?.retry).toEqual(error.retry);
    for (const method of ["GET", "POST"])
      expect(isRetryable({ retry: back?.retry ?? error.retry }, method)).toBe(
        isRetryable(error, method),
      );
    expect([back?.status, back?.code]).toEqual([error.status, error.code]);

    expect(api.explain(error).by).not.toBe("nothing");
    expect(api.explain(error).text.split("\n").length).toBeGreaterThan(5);
  });

  it("should read no error where there is none", async () => {
    const success = new Response('{"data":{"id":"1","name":"a"}}', {
      headers: { "content-type": "application/json" },
    });
    expect(await readError(success.clone(), api.formats)).toBeUndefined();
    expect(api.parse(await readWireError(success)).ok).toBe(false);
  });
});

describe("all APIs through one gateway", () => {
  it("should become problems, with each API's own advice on retries", async () => {
    const rows = await runApis();
    expect(rows.every(({ mediaType }) => mediaType === "application/problem+json")).toBe(true);
    expect(rows.every(({ problem: body }) => v.is(ProblemSchema, body))).toBe(true);
    const table = rows.map(({ said, format, status, again }) => [said, format, status, again]);
    expect(table).toEqual([
      ["422 entity_not_unique", "code-style:scaleaq", 422, "no"],
      ["404 entity_not_found", "code-style:scaleaq", 404, "no"],
      ["400 missing_version_header", "code-style:scaleaq", 400, "no"],
      ["429 too_many_requests", "code-style:scaleaq", 429, "GET POST in 60 s"],
      ["409 name_conflict", "type-code-style:scaling", 409, "no"],
      ["422 validation_error", "type-code-style:scaling", 422, "no"],
      ["401 missing_authorization_header", "type-code-style:scaling", 401, "new credentials"],
      ["500 server_error", "type-code-style:scaling", 500, "no"],
      ["422 Unprocessable Entity", "json-api:scopestack", 422, "no"],
      ["403 Forbidden", "json-api:scopestack", 403, "new credentials"],
      ["400 invalid_grant", "oauth2:scopestack", 400, "no"],
      ["504", "unknown", 504, "GET"],
      ["200 ResourceNotFound", "type-code-style:botpress", 404, "no"],
      ["500 Runtime", "type-code-style:botpress", 500, "GET"],
      ["409 ResourceLockedConflict", "type-code-style:botpress", 409, "GET POST"],
      ["429 RateLimited", "type-code-style:botpress", 429, "GET POST in 6 s"],
      ["400 brand, sku", "field-map:scantrust", 400, "no"],
      ["409 8000", "code-style:scantrust-conflict", 409, "GET"],
      ["403 not_authenticated", "code-style:scantrust", 403, "new credentials"],
      ["429 throttled", "code-style:scantrust", 429, "GET POST in 12 s"],
    ]);
    const lines = formatTable(rows).split("\n");
    expect(lines).toHaveLength(rows.length + 1);
    expect(lines.every((line) => line.length <= 100)).toBe(true);
    expect(lines[4]).toMatch(/^scaleaq +429 too_many_requests +code-style +429 +GET POST/);
  });
});

it("should narrow details by the code, all the way from the server", async () => {
  const wire = scaleaq.build("entity_not_found", {
    details: { entityType: "Site", entityId: "12345" },
  });
  const server = await listen(() => toResponse(wire));
  const error = await readError(await fetch(server.url), scaleaq.formats);
  await server.close();
  const id = error?.code === "entity_not_found" ? error.details?.entityId : undefined;
  expect(id).toBe("12345");
});
