import { describe, expect, it } from "vitest";

import { createGateway } from "./create-gateway.ts";
import { problem } from "@api-errors/problem";
import { ask, before, expectProblem } from "./gateway.test-support.ts";
import { serve, serveBytes, serveJson } from "./servers.test-support.ts";

describe("what fetch can and cannot do", () => {
  it("should be said to who asks for a WebSocket", async () => {
    const gateway = before(await serveJson(200, {}));
    const headers = { connection: "Upgrade", upgrade: "websocket" };
    await expectProblem(await gateway(ask("/api", { headers })), 501, "upgrade_not_supported");
  });

  it("should leave other upgrades aside", async () => {
    const url = await serve((request, response) => response.end(request.headers.upgrade ?? "none"));
    const response = await before(url)(ask("/api", { headers: { upgrade: "h2c" } }));
    expect(await response.text()).toBe("none");
  });

  it("should pass over interim responses", async () => {
    const url = await serveBytes((socket) => {
      socket.write("HTTP/1.1 103 Early Hints\r\nlink: </a.css>; rel=preload\r\n\r\n");
      socket.write("HTTP/1.1 102 Processing\r\n\r\n");
      socket.end("HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
    });
    const response = await before(url)(ask());
    expect(response.status).toBe(404);
    expect(response.headers.get("link")).toBeNull();
  });

  it("should take a switch of protocols that nobody asked for as a failure", async () => {
    const url = await serveBytes((socket) =>
      socket.end("HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n"),
    );
    const response = await before(url)(ask());
    expect(response.status).toBe(502);
  });

  it.each([204, 205, 304])("should pass a %i on without a body", async (status) => {
    const url = await serve((_request, response) =>
      response.writeHead(status, { etag: '"1"', "content-type": "application/json" }).end(),
    );
    const response = await before(url)(ask());
    expect(response.status).toBe(status);
    expect(response.headers.get("etag")).toBe('"1"');
    expect(response.body).toBeNull();
  });

  it("should answer HEAD with the headers of a success", async () => {
    const url = await serveJson(200, { a: 1 }, { etag: '"1"' });
    const response = await before(url)(ask("/api", { method: "HEAD" }));
    expect(response.headers.get("etag")).toBe('"1"');
    expect(response.body).toBeNull();
  });

  it("should tell the upstream that it stands between, and end a loop", async () => {
    const seen: unknown[] = [];
    const url = await serve((request, response) => {
      seen.push(request.headers.via);
      response.end();
    });
    await before(url)(ask("/api", { headers: { via: "1.1 edge" } }));
    expect(seen).toEqual(["1.1 edge, 1.1 api-errors"]);
    let sent = 0;
    const itself = createGateway({
      upstreams: [{ path: "/", url: "http://gateway.example" }],
      to: problem,
      fetch: (target, init) => {
        sent++;
        return itself(new Request(target, init));
      },
    });
    await expectProblem(await itself(ask()), 508, "loop_detected");
    expect(sent).toBeLessThan(12);
  });
});
