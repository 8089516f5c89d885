import { codeStyle } from "@api-errors/code-style";
import type { ApiError } from "@api-errors/core";
import { describe, expect, it } from "vitest";

import { ask, before, expectProblem, notFound } from "./gateway.test-support.ts";
import { nobody, serve, serveBytes, serveJson } from "./servers.test-support.ts";

describe("the gateway's own error", () => {
  it("should say that nothing answers for a path", async () => {
    const gateway = before(await serveJson(200, {}));
    for (const path of ["/", "/other", "/apix", "/API", "/%61pi"]) {
      await expectProblem(await gateway(ask(path)), 404, "no_upstream");
    }
  });

  it("should say that an upstream cannot be reached, with no address", async () => {
    const causes: unknown[] = [];
    const url = await nobody();
    const onFailure = (_error: ApiError, _request: Request, cause: unknown): unknown =>
      causes.push(cause);
    const response = await before(url, { onFailure })(ask());
    const text = await expectProblem(response, 502, "upstream_unreachable");
    expect(text).toContain("The upstream server cannot be reached");
    expect(text).not.toContain(new URL(url).port);
    expect(causes).toEqual([expect.any(TypeError)]);
  });

  it("should say so where the upstream speaks no HTTP", async () => {
    const url = await serveBytes((socket) => socket.end("220 mail.internal ESMTP\r\n"));
    await expectProblem(await before(url)(ask()), 502, "upstream_invalid_response");
  });

  it("should say so where its headers are longer than any client takes", async () => {
    const url = await serve((_request, response) => {
      response.writeHead(404, { "x-long": "a".repeat(1_000_000) });
      response.end();
    });
    await expectProblem(await before(url)(ask()), 502, "upstream_invalid_response");
  });

  it("should say that a status is none", async () => {
    const url = await serveBytes((socket) =>
      socket.end("HTTP/1.1 799 Odd\r\ncontent-length: 1\r\n\r\nx"),
    );
    await expectProblem(await before(url)(ask()), 502, "upstream_invalid_response");
  });

  it("should say that an upstream did not respond in time", async () => {
    const url = await serve(() => {});
    await expectProblem(await before(url, {}, 50)(ask()), 504, "upstream_timeout");
  });

  it("should say so where the runtime gave up first", async () => {
    const cause = Object.assign(new Error("connect"), { code: "UND_ERR_CONNECT_TIMEOUT" });
    const fetch = (): Promise<Response> => Promise.reject(new TypeError("fetch failed", { cause }));
    await expectProblem(
      await before("http://up.example", { fetch })(ask()),
      504,
      "upstream_timeout",
    );
  });

  it("should be in the format that the request asks for", async () => {
    const gateway = before(await nobody(), { to: () => codeStyle });
    const response = await gateway(ask());
    expect(response.headers.get("vary")).toBe("Accept");
    expect(await response.json()).toEqual({
      code: "upstream_unreachable",
      message: "The upstream server cannot be reached",
      status: 502,
    });
  });

  it("should have no body as an answer to HEAD", async () => {
    const response = await before(await nobody())(ask("/api", { method: "HEAD" }));
    expect(response.status).toBe(502);
    expect(response.body).toBeNull();
  });

  it("should be plain text where no format can be chosen", async () => {
    const causes: unknown[] = [];
    const gateway = before(await serveJson(404, notFound), {
      to: () => {
        throw new Error("no choice");
      },
      onFailure: (_error, _request, cause) => causes.push(cause),
    });
    const response = await gateway(ask());
    expect(response.status).toBe(500);
    expect(await response.text()).toBe("The gateway failed");
    expect(causes).toEqual([new Error("no choice")]);
  });
});
