import { toResponse } from "@api-errors/core";
import { botpress as bodies } from "@api-errors/internal-bodies";
import { describe, expect, it } from "vitest";

import { botpress } from "./botpress.ts";
import { catalog } from "./catalog.ts";
import { parseBotpress } from "./parse.ts";

describe("build", () => {
  it("should make the captured body, byte for byte, in one line", async () => {
    const wire = botpress.build("ResourceNotFound");
    const { status, headers, body } = bodies.resourceNotFound;
    expect(wire).toEqual({ status, headers, body });
    expect(await toResponse(wire).text()).toBe(JSON.stringify(body));
    expect(botpress.build("ResourceNotFound", { status: 200 })).toEqual({
      status: 200,
      headers,
      body,
    });
  });

  it.each(Object.entries(catalog))("should make %s as it is read", (type, { status }) => {
    const wire = botpress.build(type as keyof typeof catalog);
    expect(wire).toMatchObject({ status, body: { type, code: status } });
    expect(parseBotpress(wire)).toMatchObject({
      ok: true,
      deviations: [],
      error: { type, status },
    });
  });

  it("should make an unexpected exception of a runtime: HTTP 500, and 400 in the body", () => {
    const wire = botpress.build("Runtime", { status: 500, metadata: { attempt: 1 } });
    expect(wire).toMatchObject({ status: 500, body: { code: 400, metadata: { attempt: 1 } } });
  });

  it("should take message, id and headers as given", () => {
    const headers = { "RateLimit-Reset": "6" };
    expect(botpress.build("RateLimited", { message: "m", id: "err_1", headers })).toEqual({
      status: 429,
      headers: { "content-type": "application/json", "ratelimit-reset": "6" },
      body: { id: "err_1", code: 429, type: "RateLimited", message: "m" },
    });
  });

  it("should make types that Botpress does not list", () => {
    expect(botpress.build("TooHot", { code: 418 })).toMatchObject({
      status: 418,
      body: { code: 418, type: "TooHot" },
    });
    const loose: (type: string) => ReturnType<typeof botpress.build> = botpress.build;
    expect(loose("constructor")).toMatchObject({ status: 500, body: { type: "constructor" } });
  });
});
