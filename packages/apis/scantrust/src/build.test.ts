import { toResponse } from "@api-errors/core";
import { scantrust as bodies } from "@api-errors/internal-bodies";
import { describe, expect, it } from "vitest";

import { catalog } from "./catalog.ts";
import { parseScantrust } from "./parse.ts";
import { scantrust } from "./scantrust.ts";

describe("build", () => {
  it("should make the documented bodies, byte for byte, in one line", async () => {
    const pairs = [
      [scantrust.build("8000"), bodies.conflict],
      [scantrust.build("throttled", { seconds: 12 }), bodies.throttled],
      [
        scantrust.build({
          brand: ["Brand is required."],
          name: ["Description must be at least 10 characters"],
          sku: ["SKU must be unique"],
        }),
        bodies.validation,
      ],
    ] as const;
    for (const [wire, { status, headers, body }] of pairs) {
      expect(wire).toEqual({ status, headers, body });
      expect(await toResponse(wire).text()).toBe(JSON.stringify(body));
    }
  });

  it.each(Object.entries(catalog))("should make %s as it is read", (code, { status }) => {
    expect(parseScantrust(scantrust.build(code as keyof typeof catalog))).toMatchObject({
      ok: true,
      deviations: [],
      error: { code, status },
    });
  });

  it("should take message, status and headers as given", () => {
    const wire = scantrust.build("not_authenticated", {
      message: "m",
      status: 403,
      headers: { "X-Note": "n" },
    });
    expect(wire).toEqual({
      status: 403,
      headers: { "content-type": "application/json", "x-note": "n" },
      body: { detail: "m", code: "not_authenticated" },
    });
    expect(scantrust.build({ name: ["n"] }, { status: 409 }).status).toBe(409);
  });

  it("should make errors that are not in the catalog", () => {
    expect(scantrust.build("8001", { status: 409, message: "Locked" }).body).toEqual({
      error_code: "8001",
      error_message: "Locked",
    });
    expect(scantrust.build("brand_closed", { status: 403 }).body).toMatchObject({
      code: "brand_closed",
    });
    const loose = scantrust.build as (kind: unknown) => ReturnType<typeof scantrust.build>;
    expect(loose("constructor")).toMatchObject({ status: 400, body: { code: "constructor" } });
    expect(loose(5).status).toBe(400);
  });
});
