import { toResponse } from "@api-errors/core";
import { describe, expect, it } from "vitest";

import { buildJsonApi } from "./build.ts";
import type { JsonApiDocument } from "./document.ts";
import { findFlaws } from "./find-flaws.ts";

const title = "Invalid Attribute";

describe("what is sent", () => {
  it("should be the document under its media type", async () => {
    const document = { errors: [{ status: "422", title }] };
    const wire = buildJsonApi(document);
    expect(wire).toEqual({
      status: 422,
      headers: { "content-type": "application/vnd.api+json" },
      body: document,
    });
    expect(wire.body).toBe(document);
    const response = toResponse(wire);
    expect(response.headers.get("content-type")).toBe("application/vnd.api+json");
    expect(await response.json()).toEqual(document);
  });

  it("should have the extensions and profiles of the dialect in its media type", () => {
    const dialect = { ext: ["https://jsonapi.org/ext/atomic"], profile: ["https://e.org/p"] };
    expect(buildJsonApi({ errors: [{ title }] }, {}, { dialect }).headers).toEqual({
      "content-type":
        'application/vnd.api+json; ext="https://jsonapi.org/ext/atomic"; profile="https://e.org/p"',
    });
  });

  it("should have clean headers", () => {
    const headers = { "Retry-After": "5\r\nx: y", "a b": "c" };
    expect(buildJsonApi({ errors: [{ title }] }, { headers }).headers).toEqual({
      "content-type": "application/vnd.api+json",
      "retry-after": "5 x: y",
    });
  });
});

describe("the status", () => {
  const statuses = (...list: string[]): JsonApiDocument => ({
    errors: list.map((status) => ({ status })),
  });

  it.each([
    [statuses("404"), undefined, 404],
    [statuses("403", "422"), undefined, 400],
    [statuses("403", "422", "500"), undefined, 400],
    [statuses("500", "502"), undefined, 500],
    [{ errors: [{ title }] }, undefined, 500],
    [statuses("404"), 410, 410],
    [statuses("404"), 99, 500],
    [statuses("404"), 200, 200],
  ])("should be that of %j with %s: %i", (document, status, expected) => {
    expect(buildJsonApi(document, status === undefined ? {} : { status }).status).toBe(expected);
  });

  const catalog = { sold_out: { status: 409 }, gone: { status: 410 } };
  // Whatever the compiler allows: users of JavaScript have none.
  const options: object = { catalog };

  it("should come from the catalog, for the response and for its errors", () => {
    const document = { errors: [{ code: "sold_out" }, { code: "gone" }, { status: "404" }] };
    const wire = buildJsonApi(document as JsonApiDocument, undefined, options);
    expect(wire.status).toBe(400);
    expect(wire.body).toEqual({
      errors: [
        { code: "sold_out", status: "409" },
        { code: "gone", status: "410" },
        { status: "404" },
      ],
    });
  });

  it("should be filled into errors where the given one is theirs, and into none where it is not", () => {
    const one = { errors: [{ code: "gone" }] } as JsonApiDocument;
    expect(buildJsonApi(one, { status: 410 }, options)).toMatchObject({
      status: 410,
      body: { errors: [{ code: "gone", status: "410" }] },
    });
    expect(buildJsonApi(one, { status: 500 }, options)).toMatchObject({ status: 500, body: one });
    const two = { errors: [{ code: "gone" }, { code: "sold_out" }] } as JsonApiDocument;
    expect(buildJsonApi(two, { status: 400 }, options)).toMatchObject({
      status: 400,
      body: { errors: [{ status: "410" }, { status: "409" }] },
    });
  });

  it("should stay what an error says of itself", () => {
    const document = { errors: [{ code: "sold_out", status: "400" }] };
    const wire = buildJsonApi(document as JsonApiDocument, undefined, options);
    expect(wire).toMatchObject({ status: 400, body: document });
  });
});

describe("what is no strict document", () => {
  it.each<readonly [unknown, unknown]>([
    [{ errors: [{ status: 404, title }] }, { errors: [{ status: "404", title }] }],
    [{ errors: { title } }, { errors: [{ title }] }],
    [{ errors: [{ title, detail: null }] }, { errors: [{ title }], meta: { detail: null } }],
    [
      { errors: [{ title }], data: 5 },
      { errors: [{ title }], meta: { data: 5 } },
    ],
    [
      { errors: [{ title, source: { pointer: "title" } }, { title }] },
      {
        errors: [
          {
            title,
            source: { pointer: "/data/attributes/title" },
            meta: { source: { pointer: "title" } },
          },
          { title },
        ],
      },
    ],
    [{ errors: [] }, { errors: [] }],
    [
      "no",
      {
        errors: [{ status: "400", title: "Bad Request" }],
        meta: { value: "no", apiError: { filled: ["declaredStatus", "title"] } },
      },
    ],
  ])("should be mended: %j", (document, body) => {
    const wire = buildJsonApi(document as JsonApiDocument, { status: 400 });
    if (JSON.stringify(document).includes("404")) {
      expect(buildJsonApi(document as JsonApiDocument).body).toEqual(body);
    } else expect(wire.body).toEqual(body);
    expect(findFlaws(wire.body)).toEqual([]);
  });

  it("should be cleaned of what JSON cannot hold", () => {
    const document = { errors: [{ title, meta: { at: new Date(0), f: () => 1 } }] };
    expect(buildJsonApi(document, { status: 400 }).body).toEqual({
      errors: [{ title, meta: { at: "1970-01-01T00:00:00.000Z" } }],
    });
  });
});
