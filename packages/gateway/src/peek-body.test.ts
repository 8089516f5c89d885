import { codeStyle } from "@api-errors/code-style";
import { problem } from "@api-errors/problem";
import { describe, expect, it } from "vitest";

import { createGateway } from "./create-gateway.ts";
import { ask, before } from "./gateway.test-support.ts";
import { latch, serve, serveBytes, serveJson } from "./servers.test-support.ts";

describe("an HTTP 200 in JSON", () => {
  const failed = { success: false, code: "quota", message: "Used up" };

  it("should be translated where it reports an error", async () => {
    const response = await before(await serveJson(200, failed))(ask());
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ code: "quota", detail: "Used up" });
  });

  it("should go out byte for byte where it reports none", async () => {
    const text = '\uFEFF{ "b": 1, "a": 12345678901234567890,\n "code": "x" }\n';
    const response = await before(await serveJson(200, text, { etag: '"1"' }))(ask());
    expect(response.status).toBe(200);
    expect(response.headers.get("etag")).toBe('"1"');
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new TextEncoder().encode(text));
  });

  it("should stream on where it is longer than the limit", async () => {
    const text = JSON.stringify({ ...failed, filler: "x".repeat(200_000) });
    const chunked = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write(text.slice(0, 1000));
      response.end(text.slice(1000));
    });
    const measured = await serveJson(200, text, { "content-length": String(text.length) });
    for (const url of [chunked, measured]) {
      const response = await before(url, { limit: 5000 })(ask());
      expect(response.status).toBe(200);
      expect(await response.text()).toBe(text);
    }
  });

  it("should stream on where it does not end in time", async () => {
    const ending = latch();
    const gateway = before(
      await serve((_request, response) => {
        response.writeHead(200, { "content-type": "application/json" });
        response.write('{"event":1}\n');
        void ending.opened.then(() => response.end('{"event":2}\n'));
      }),
    );
    // Long before the time is over in which the answer has to begin.
    const response = await gateway(ask());
    expect(response.status).toBe(200);
    ending.open();
    expect(await response.text()).toBe('{"event":1}\n{"event":2}\n');
  });

  it.each([
    [{ holdMs: 30 }, 200],
    [{ holdMs: 30_000 }, 500],
  ])("should be held back to see whether it is an error for as long as %o", async (own, status) => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.flushHeaders();
      setTimeout(() => response.end(JSON.stringify(failed)), 300);
    });
    const response = await before(url, own)(ask());
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code: "quota" });
  });

  it("should break off for the client, too, where it breaks off", async () => {
    const gateway = before(
      await serveBytes((socket) => {
        socket.write("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n");
        socket.write('content-length: 500\r\n\r\n{"users":[');
        setTimeout(() => socket.destroy(), 20);
      }),
    );
    const response = await gateway(ask());
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow("terminated");
  });

  it("should not be looked at where its upstream reports no errors so", async () => {
    const url = await serveJson(200, failed);
    const gateway = createGateway({
      upstreams: [{ path: "/api", url, errorsInSuccess: false }],
      from: [codeStyle],
      to: problem,
    });
    const response = await gateway(ask());
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(failed);
  });

  it("should not be looked at where it is a part of something", async () => {
    const url = await serveJson(206, failed, { "content-range": "bytes 0-50/100" });
    const response = await before(url)(ask());
    expect(response.status).toBe(206);
    expect(await response.json()).toEqual(failed);
  });

  it("should stop at the upstream when the client cancels what is left of it", async () => {
    const closed = latch();
    const gateway = before(
      await serve((_request, response) => {
        response.on("close", closed.open);
        response.writeHead(200, { "content-type": "application/json" });
        response.write("[1,");
      }),
      {},
      1000,
    );
    const response = await gateway(ask());
    await response.body?.cancel();
    await closed.opened;
  });
});
