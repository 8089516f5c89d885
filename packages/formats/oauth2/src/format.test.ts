import { detect, readError } from "@api-errors/core";
import * as v from "valibot";
import { describe, expect, it } from "vitest";

import { createOAuth2Format, oauth2 } from "./format.ts";

describe("oauth2", () => {
  it("should read what fetch gives, in every carrier", async () => {
    const found = async (body: string | null, init: ResponseInit): Promise<unknown> =>
      (await readError(new Response(body, init), [oauth2]))?.code;
    const json = { "content-type": "application/json" };
    expect(await found('{"error":"invalid_grant"}', { status: 400, headers: json })).toBe(
      "invalid_grant",
    );
    const challenge = { "www-authenticate": 'Bearer error="invalid_token"' };
    expect(await found(null, { status: 401, headers: challenge })).toBe("invalid_token");
    const location = { location: "https://e.org/cb?error=access_denied&state=x" };
    expect(await found(null, { status: 302, headers: location })).toBe("access_denied");
    const form = { "content-type": "application/x-www-form-urlencoded" };
    expect(await found("error=slow_down&interval=9", { status: 200, headers: form })).toBe(
      "slow_down",
    );
    expect(await found('{"active":false}', { status: 200, headers: json })).toBeUndefined();
  });
});

describe("createOAuth2Format", () => {
  const shop = createOAuth2Format({
    name: "oauth2:shop",
    interval: 8,
    catalog: {
      mfa_required: { status: 403, details: v.object({ factors: v.array(v.string()) }) },
      invalid_client: { status: 400 },
    },
  });

  it("should be told apart by its name, and know its codes", () => {
    const wire = { status: 403, headers: {}, body: { error: "mfa_required" } };
    expect(detect(wire, [oauth2, shop]).map(({ format, score }) => [format.name, score])).toEqual([
      ["oauth2:shop", 0.95],
    ]);
    const result = shop.parse(wire);
    expect(result.ok && result.error.format).toBe("oauth2:shop");
    expect(createOAuth2Format({}).name).toBe("oauth2");
  });

  it("should check details, and keep those that do not fit", () => {
    const body = { error: "mfa_required", details: { factors: 5 } };
    const result = shop.parse({ status: 403, headers: {}, body });
    expect(result.ok && result.error).toMatchObject({ extensions: { details: { factors: 5 } } });
    expect(result.ok && result.error.details).toBeUndefined();
    expect(result.ok && result.deviations[0]?.message).toMatch(/catalog/);
  });

  it("should take statuses from the catalog, then from the registry", () => {
    expect(shop.build({ error: "mfa_required", details: { factors: [] } }).status).toBe(403);
    expect(shop.build({ error: "invalid_client" }).status).toBe(400);
    expect(shop.build({ error: "server_error" }).status).toBe(500);
    expect(shop.build("error=mfa_required", { status: 409 }).status).toBe(409);
  });

  it("should know the interval", () => {
    const result = shop.parse({ status: 400, headers: {}, body: { error: "slow_down" } });
    expect(result.ok && result.error.retry).toEqual({ when: "always", afterSeconds: 13 });
    // A reader that was not told of it reads the same.
    const { document, status, headers } = shop.render(result.ok ? result.error : ({} as never));
    for (const format of [oauth2, shop]) {
      const again = format.parse(oauth2.build(document, { status, headers }));
      expect(again.ok && again.error.retry).toEqual({ when: "always", afterSeconds: 13 });
    }
  });
});

it("should be named after the protocol, and write as it reads", () => {
  expect(oauth2.name).toBe("oauth2");
  const result = oauth2.parse({ status: 400, headers: {}, body: { error: "invalid_grant" } });
  if (!result.ok) throw new Error(result.reason);
  expect(oauth2.render(result.error).document).toEqual({ error: "invalid_grant" });
});
