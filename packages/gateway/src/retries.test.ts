import type { ApiError } from "@api-errors/core";
import { problem } from "@api-errors/problem";
import { describe, expect, it } from "vitest";

import { createGateway, type Gateway } from "./create-gateway.ts";
import { gatewayError } from "./gateway-error.ts";
import { ask, before, expectProblem } from "./gateway.test-support.ts";
import { retryDelay, type RetryOptions, retryPolicy } from "./retries.ts";
import { latch, serve, serveBytes, textOf } from "./servers.test-support.ts";

interface Seen {
  readonly method: string;
  readonly retry: string | undefined;
  readonly body: string;
}

/** An upstream that fails so often with a status before it succeeds, and what it was asked. */
async function failing(
  times: number,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ url: string; seen: Seen[] }> {
  const seen: Seen[] = [];
  const url = await serve(async (request, response) => {
    const body = await textOf(request);
    const retry = request.headers["x-retry-attempt"];
    seen.push({ method: request.method ?? "", retry: retry?.toString(), body });
    const isFailing = seen.length <= times;
    response.writeHead(isFailing ? status : 200, {
      "content-type": "application/json",
      ...(isFailing && headers),
    });
    response.end(JSON.stringify(isFailing ? { code: "busy", message: "m" } : { data: body }));
  });
  return { url, seen };
}

function retrying(url: string, retries: RetryOptions | boolean = true): Gateway {
  return before(url, { retries });
}

describe("a request that failed", () => {
  it("should be sent again where it is idempotent, and say that it is a retry", async () => {
    const { url, seen } = await failing(2, 503);
    const response = await retrying(url)(ask("/api", { method: "PUT", body: "x" }));
    expect(response.status).toBe(200);
    expect(seen).toEqual([
      { method: "PUT", retry: undefined, body: "x" },
      { method: "PUT", retry: "1", body: "x" },
      { method: "PUT", retry: "2", body: "x" },
    ]);
  });

  it.each([421, 425, 429])(
    "should be sent again whatever its method where %d says that it was not processed",
    async (status) => {
      const { url, seen } = await failing(1, status, { "retry-after": "0" });
      const response = await retrying(url)(ask("/api", { method: "POST", body: "order" }));
      expect(response.status).toBe(200);
      expect(seen.map(({ body }) => body)).toEqual(["order", "order"]);
    },
  );

  it.each([
    ["Retry-After", 503, { "retry-after": "0" }, {}],
    ["a wait in the body", 503, {}, { retry_after: 0 }],
    ["the reserved member", 500, {}, { apiError: { retry: { when: "always", afterSeconds: 0 } } }],
    ["a status in the body", 502, {}, { status: 429 }],
    ["a status in the body of a success", 200, {}, { success: false, statusCode: 429 }],
    ["the time it took to send it", 408, { "retry-after": "0" }, {}],
  ])(
    "should be sent once where only %s asks for more and it may have been applied",
    async (_, status, headers, members) => {
      let asked = 0;
      const url = await serve(async (request, response) => {
        await textOf(request);
        asked++;
        response.writeHead(status, { "content-type": "application/json", ...headers });
        response.end(JSON.stringify({ code: "busy", message: "m", ...members }));
      });
      await (await retrying(url)(ask("/api/pay", { method: "POST", body: "order" }))).text();
      expect(asked).toBe(1);
    },
  );

  it("should not be sent again where its client sent it early and has to be told", async () => {
    const { url, seen } = await failing(9, 425);
    const early = ask("/api", { headers: { "early-data": "1" } });
    expect((await retrying(url)(early)).status).toBe(425);
    expect(seen).toHaveLength(1);
  });

  it.each([
    ["that may have been applied", { method: "POST", body: "x" }, 502],
    ["that cannot succeed", {}, 404],
    ["that needs new credentials", {}, 401],
    ["that is a retry of its client", { headers: { "x-retry-attempt": "1" } }, 503],
    ["that is a retry of Envoy", { headers: { "x-envoy-attempt-count": "2" } }, 503],
  ])("should not be sent again: one %s", async (_, init: RequestInit, status) => {
    const { url, seen } = await failing(9, status);
    expect((await retrying(url)(ask("/api", init))).status).toBe(status);
    expect(seen).toHaveLength(1);
  });

  it("should be sent once where nobody asked for more", async () => {
    const { url, seen } = await failing(9, 503);
    expect((await before(url)(ask())).status).toBe(503);
    const off = createGateway({
      upstreams: [{ path: "/api", url, retries: false }],
      to: problem,
      retries: true,
    });
    expect((await off(ask())).status).toBe(503);
    expect(seen).toHaveLength(2);
  });

  it("should be sent as often as allowed, and answered with the last error", async () => {
    const { url, seen } = await failing(9, 503);
    const retried: unknown[] = [];
    const answers: unknown[] = [];
    const translations: unknown[] = [];
    const gateway = before(url, {
      retries: { attempts: 2 },
      onRetry: ({ code, status }, _request, attempt) => retried.push([code, status, attempt]),
      onAnswer: ({ status, upstream, attempts, translation }) =>
        answers.push([status, upstream, attempts, translation?.from]),
      onTranslation: (translation) => translations.push(translation),
    });
    const response = await gateway(ask());
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: "busy" });
    expect(seen).toHaveLength(2);
    expect(retried).toEqual([["busy", 503, 1]]);
    expect(answers).toEqual([[503, "/api", 2, "code-style"]]);
    expect(translations).toHaveLength(1);
  });

  it("should wait for as long as the upstream asks, else for longer each time", () => {
    const policy = retryPolicy({ maxWaitSeconds: 2 });
    const delays = (error: Partial<ApiError>): readonly (number | undefined)[] =>
      [1, 2, 3, 9].map((attempt) =>
        retryDelay(
          { error: { ...gatewayError("upstream_unreachable"), ...error }, received: undefined },
          ask(),
          attempt,
          policy,
        ),
      );
    const waiting = (afterSeconds: number): Partial<ApiError> => ({
      retry: { when: "idempotent", afterSeconds },
    });
    expect(delays(waiting(1.5))).toEqual([1500, 1500, 1500, 1500]);
    expect(delays(waiting(2.5))).toEqual(Array(4).fill(undefined));
    const [first = 0, second = 0, third = 0, last] = delays({});
    expect([first >= 50, first <= 100, second >= 100, third <= 400, last]).toEqual([
      true,
      true,
      true,
      true,
      2000,
    ]);
  });

  it("should be answered where the upstream asks for too long a wait", async () => {
    const patient = await failing(1, 503, { "retry-after": "3" });
    const response = await retrying(patient.url)(ask());
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("3");
    expect(patient.seen).toHaveLength(1);
  });

  it("should not wait for longer than the upstream has time", async () => {
    const { url, seen } = await failing(1, 503, { "retry-after": "1" });
    expect((await before(url, { retries: true }, 500)(ask())).status).toBe(503);
    expect(seen).toHaveLength(1);
  });

  it("should have one time for all its attempts", async () => {
    let asked = 0;
    const url = await serve((_request, response) => {
      asked++;
      if (asked === 1) response.writeHead(503, { "content-type": "text/plain" }).end("busy");
    });
    const gateway = before(url, { retries: true }, 400);
    await expectProblem(await gateway(ask()), 504, "upstream_timeout");
    expect(asked).toBe(2);
  });

  it("should be sent once where its body is too long to keep, and arrive as it is", async () => {
    const { url, seen } = await failing(9, 503);
    const body = "x".repeat(3000);
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let i = 0; i < 30; i++) controller.enqueue(new TextEncoder().encode("x".repeat(100)));
        controller.close();
      },
    });
    const gateway = retrying(url, { bodyLimit: 1000 });
    const init: RequestInit & { duplex: "half" } = { method: "PUT", body: stream, duplex: "half" };
    expect((await gateway(ask("/api", init))).status).toBe(503);
    const headers = { "content-length": "3000" };
    expect((await gateway(ask("/api", { method: "PUT", body, headers }))).status).toBe(503);
    expect(seen.map((request) => request.body)).toEqual([body, body]);
  });

  it("should be sent again where the connection broke before an answer", async () => {
    let asked = 0;
    const url = await serveBytes((socket) => {
      asked++;
      if (asked === 1) socket.destroy();
      else socket.end("HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\nok");
    });
    const failures: unknown[] = [];
    const gateway = before(url, { retries: true, onFailure: (error) => failures.push(error.code) });
    expect(await (await gateway(ask())).text()).toBe("ok");
    expect(failures).toEqual([]);
  });

  it("should not be sent again where its client went", async () => {
    const { url, seen } = await failing(9, 503, { "retry-after": "2" });
    const client = new AbortController();
    const waiting = latch();
    const gateway = before(url, {
      retries: true,
      fetch: async (...args) => {
        const response = await fetch(...args);
        setTimeout(waiting.open, 100);
        return response;
      },
    });
    const answered = gateway(ask("/api", { signal: client.signal }));
    await waiting.opened;
    client.abort();
    expect((await answered).status).toBe(503);
    expect(seen).toHaveLength(1);
    expect((await gateway(ask("/api", { signal: client.signal }))).status).toBe(499);
  });

  it("should be configured so that it can work", () => {
    for (const retries of [{ attempts: -1 }, { maxWaitSeconds: Number.NaN }])
      expect(() => retrying("http://a.example", retries)).toThrow("retries: expected");
  });
});
