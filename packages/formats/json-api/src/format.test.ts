import { readError, toResponse } from "@api-errors/core";
import { expect, it } from "vitest";

import { createJsonApiFormat, jsonApi } from "./format.ts";

it("should join the functions of the package", () => {
  const document = { errors: [{ status: "404", title: "Not Found", detail: "No user 12" }] };
  const wire = jsonApi.build(document, { status: 404 });
  expect(wire.headers).toEqual({ "content-type": jsonApi.mediaType });
  expect(jsonApi.recognize(wire).score).toBe(1);
  const result = jsonApi.parse(wire);
  if (!result.ok) throw new Error(result.reason);
  expect(result.error.format).toBe(jsonApi.name);
  expect(jsonApi.render(result.error).document).toEqual(document);
});

it("should read the error of a response", async () => {
  const wire = jsonApi.build(
    { errors: [{ title: "Slow down" }] },
    { status: 503, headers: { "Retry-After": "5" } },
  );
  expect(await readError(toResponse(wire), [jsonApi])).toMatchObject({
    title: "Slow down",
    retry: { when: "always", afterSeconds: 5 },
  });
});

it("should read no error from a success", async () => {
  const body = { data: [], errors: [] };
  expect(await readError(Response.json(body), [jsonApi])).toBeUndefined();
});

const shop = createJsonApiFormat({
  name: "json-api:shop",
  dialect: { relationships: ["author"], ext: ["https://e.org/ext"] },
  catalog: { sold_out: { status: 409 } },
});

it("should hand its options to each function", () => {
  const wire = shop.build({ errors: [{ code: "sold_out" }] });
  expect(wire).toEqual({
    status: 409,
    headers: { "content-type": 'application/vnd.api+json; ext="https://e.org/ext"' },
    body: { errors: [{ code: "sold_out", status: "409" }] },
  });
  expect(wire.headers).toHaveProperty("content-type", shop.mediaType);
  const plain = { status: 409, headers: {}, body: { errors: [{ code: "sold_out", detail: "d" }] } };
  expect(shop.recognize(plain).score).toBe(0.95);
  const pointer = "/data/relationships/author";
  const result = shop.parse({ ...wire, body: { errors: [{ source: { pointer } }] } });
  if (!result.ok) throw new Error(result.reason);
  expect(result.error).toMatchObject({ format: "json-api:shop", issues: [{ path: ["author"] }] });
  expect(shop.render(result.error).document).toEqual({ errors: [{ source: { pointer } }] });
});

it("should have a name and a media type without being given any", () => {
  expect(createJsonApiFormat({})).toMatchObject({
    name: "json-api",
    mediaType: "application/vnd.api+json",
  });
});
