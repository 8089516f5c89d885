import { toResponse } from "@api-errors/core";
import { scopestack as bodies } from "@api-errors/internal-bodies";
import { JsonApi10Schema } from "@api-errors/json-api";
import { OAuth2ErrorSchema } from "@api-errors/oauth2";
import * as v from "valibot";
import { describe, expect, it } from "vitest";

import { catalog } from "./catalog.ts";
import { parseScopeStack } from "./parse.ts";
import { scopestack } from "./scopestack.ts";

describe("build", () => {
  it("should make the documented bodies, byte for byte, in one line", async () => {
    const { badRequest, unauthorized, forbidden, notFound, unprocessable } = bodies;
    const pairs = [
      [scopestack.build(400, { details: ["Filter not allowed: created-before"] }), badRequest],
      [scopestack.build(401), unauthorized],
      [scopestack.build(403), forbidden],
      [scopestack.build(404), notFound],
      [scopestack.build(422, { details: ["Name can't be blank"] }), unprocessable],
    ] as const;
    for (const [wire, { status, headers, body }] of pairs) {
      expect(wire).toEqual({ status, headers, body });
      expect(await toResponse(wire).text()).toBe(JSON.stringify(body));
      expect(v.is(JsonApi10Schema, wire.body)).toBe(true);
    }
  });

  it("should make the documented error of the token endpoint, byte for byte", async () => {
    const wire = scopestack.build("invalid_grant");
    const { status, headers, body } = bodies.invalidGrant;
    expect(wire).toMatchObject({ status, headers, body });
    expect(await toResponse(wire).text()).toBe(JSON.stringify(body));
  });

  it.each(Object.entries(catalog))("should make %s as it is read", (code, { status }) => {
    const wire = scopestack.build(code as keyof typeof catalog);
    expect(v.is(OAuth2ErrorSchema, wire.body)).toBe(true);
    expect(parseScopeStack(wire)).toMatchObject({
      ok: true,
      deviations: [],
      error: { code, status },
    });
  });

  it("should make one error for each detail", () => {
    const { body } = scopestack.build(422, { details: ["Name can't be blank", "Price is odd"] });
    expect(body).toMatchObject({
      errors: [{ detail: "Name can't be blank" }, { detail: "Price is odd" }],
    });
  });

  it("should make one error where there are no details", () => {
    const { body } = scopestack.build(422, { details: [] });
    expect(body).toEqual({ errors: [{ status: "422", title: "Unprocessable Entity" }] });
  });

  it("should make a 504 without a body", async () => {
    const response = toResponse(scopestack.build(504, { headers: { via: "1.1 proxy" } }));
    expect([response.status, await response.text()]).toEqual([504, ""]);
    expect(response.headers.get("via")).toBe("1.1 proxy");
    expect(response.headers.get("content-type")).toBeNull();
  });

  it("should take description, status and headers as given", () => {
    const headers = { "WWW-Authenticate": 'Bearer realm="Doorkeeper", error="invalid_client"' };
    expect(
      scopestack.build("invalid_client", { description: "d", status: 403, headers }),
    ).toMatchObject({
      status: 403,
      headers: { "www-authenticate": headers["WWW-Authenticate"] },
      body: { error: "invalid_client", error_description: "d" },
    });
  });

  it("should make something of what it does not know", () => {
    const loose = scopestack.build as (kind: unknown) => ReturnType<typeof scopestack.build>;
    expect(loose("invalid_scope")).toMatchObject({ status: 400, body: { error: "invalid_scope" } });
    expect(loose(418)).toMatchObject({ status: 418, body: undefined });
  });
});
