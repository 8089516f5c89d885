import { problem } from "@api-errors/problem";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

import { createGateway } from "./create-gateway.ts";
import { ask, before } from "./gateway.test-support.ts";
import { latch, serve } from "./servers.test-support.ts";

describe("a success", () => {
  it("should arrive while the upstream is still sending it", async () => {
    const ending = latch();
    const gateway = before(
      await serve((_request, response) => {
        response.writeHead(200, { "content-type": "text/event-stream" });
        response.write("data: 1\n\n");
        void ending.opened.then(() => response.end("data: 2\n\n"));
      }),
      {},
      // The limit is on the beginning: a stream may last.
      1000,
    );
    const response = await gateway(ask());
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect(await reader?.read()).toEqual({ done: false, value: "data: 1\n\n" });
    await new Promise((resolve) => setTimeout(resolve, 1200));
    ending.open();
    expect(await reader?.read()).toEqual({ done: false, value: "data: 2\n\n" });
  });

  it("should break off where it pauses for longer than it may, and not where its client does", async () => {
    const closed = latch();
    const url = await serve((_request, response) => {
      response.on("close", closed.open);
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write("data: 1\n\n");
    });
    const gateway = createGateway({
      upstreams: [{ path: "/api", url, idleTimeoutMs: 500 }],
      to: problem,
    });
    const reader = (await gateway(ask())).body?.getReader();
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe("data: 1\n\n");
    await expect(reader?.read()).rejects.toThrow("The upstream stopped sending");
    await closed.opened;
  });

  it("should end as it did where it pauses for no longer than it may", async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "text/plain" });
      response.write("first ");
      setTimeout(() => response.end("second"), 20);
    });
    const upstreams = [{ path: "/api", url, idleTimeoutMs: 5000 }];
    const response = await createGateway({ upstreams, to: problem })(ask());
    expect(await response.text()).toBe("first second");
    const left = await createGateway({ upstreams, to: problem })(ask());
    await left.body?.cancel();
  });

  it("should arrive at once in JSON, too, where it says that it is longer than the limit", async () => {
    const ending = latch();
    const gateway = before(
      await serve((_request, response) => {
        response.writeHead(200, { "content-type": "application/json", "content-length": "2000" });
        response.write("[".padEnd(1000));
        void ending.opened.then(() => response.end("]".padEnd(1000)));
      }),
      { limit: 1999 },
    );
    const response = await gateway(ask());
    ending.open();
    expect((await response.text()).length).toBe(2000);
  });

  it("should keep its headers but those of the connection", async () => {
    const url = await serve((_request, response) => {
      response.writeHead(
        201,
        [
          ["content-type", "text/plain"],
          ["set-cookie", "a=1"],
          ["set-cookie", "b=2"],
          ["connection", "keep-alive, x-internal"],
          ["x-internal", "1"],
          ["keep-alive", "timeout=5"],
          ["proxy-authenticate", "Basic"],
          ["content-length", "2"],
          ["x-kept", "yes"],
        ].flat(),
      );
      response.end("ok");
    });
    const { status, headers } = await before(url)(ask());
    expect(status).toBe(201);
    expect(headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(headers.get("x-kept")).toBe("yes");
    expect(headers.get("content-length")).toBe("2");
    const connection = [
      "connection",
      "keep-alive",
      "proxy-authenticate",
      "x-internal",
      "transfer-encoding",
    ];
    expect(connection.filter((name) => headers.has(name))).toEqual([]);
  });

  it("should come without the coding that fetch has undone", async () => {
    const url = await serve((_request, response) => {
      const body = gzipSync("hello ".repeat(100));
      response.writeHead(200, {
        "content-type": "text/plain",
        "content-encoding": "gzip",
        "content-length": body.length,
      });
      response.end(body);
    });
    const response = await before(url)(ask());
    expect(response.headers.has("content-encoding")).toBe(false);
    expect(response.headers.has("content-length")).toBe(false);
    expect(await response.text()).toBe("hello ".repeat(100));
  });

  it("should keep a coding beside which fetch undoes none", async () => {
    const body = gzipSync("hello");
    const url = await serve((_request, response) => {
      response.writeHead(200, {
        "content-type": "text/plain",
        "content-encoding": "identity, gzip",
      });
      response.end(body);
    });
    const response = await before(url)(ask());
    const bytes = new Uint8Array(await response.arrayBuffer());
    const isUndone = new TextDecoder().decode(bytes) === "hello";
    expect(response.headers.get("content-encoding")).toBe(isUndone ? null : "identity, gzip");
  });

  it("should keep a coding that fetch does not undo", async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "text/plain", "content-encoding": "x-own" });
      response.end("coded");
    });
    const response = await before(url)(ask());
    expect(response.headers.get("content-encoding")).toBe("x-own");
    expect(await response.text()).toBe("coded");
  });

  it.each([204, 205, 304])("should have no body with status %i", async (status) => {
    const url = await serve((_request, response) => {
      response.writeHead(status, { etag: '"1"' });
      response.end();
    });
    const response = await before(url)(ask());
    expect(response.status).toBe(status);
    expect(response.headers.get("etag")).toBe('"1"');
    expect(response.body).toBeNull();
  });

  it("should have no body but its length as an answer to HEAD", async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "99" });
      response.end();
    });
    const response = await before(url)(ask("/api/users", { method: "HEAD" }));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-length")).toBe("99");
    expect(response.body).toBeNull();
  });
});

describe("a success for HEAD", () => {
  it("should have no body even where fetch gives one", async () => {
    const fetch = (): Promise<Response> => Promise.resolve(new Response("hello"));
    const gateway = before("http://up.example", { fetch });
    expect((await gateway(ask("/api", { method: "HEAD" }))).body).toBeNull();
    expect(await (await gateway(ask("/api"))).text()).toBe("hello");
  });
});

describe("a redirect", () => {
  it("should go to the client, with the gateway's path where it stays below the upstream", async () => {
    const locations: Record<string, string> = {
      "/v1/a": "/v1/b?x=1#y",
      "/v1/c": "d",
      "/v1/e": "https://elsewhere.example/v1/f",
      "/v1/g": "/outside",
      "/v1/h": "http://[broken",
    };
    const url = await serve((request, response) => {
      response.writeHead(307, { location: locations[request.url ?? ""] ?? "" });
      response.end();
    });
    const gateway = before(`${url}/v1`);
    const found: unknown[] = [];
    for (const name of ["a", "c", "e", "g", "h"]) {
      const response = await gateway(ask(`/api/${name}`));
      found.push([response.status, response.headers.get("location")]);
    }
    expect(found).toEqual([
      [307, "/api/b?x=1#y"],
      [307, "/api/d"],
      [307, "https://elsewhere.example/v1/f"],
      [307, "/outside"],
      [307, "http://[broken"],
    ]);
  });

  it("should not lead to another host by two slashes", async () => {
    const url = await serve((request, response) => {
      response.writeHead(302, { location: `http://${request.headers.host}//evil.example/x` });
      response.end();
    });
    const gateway = createGateway({ upstreams: [{ path: "/", url }], to: problem });
    const location = (await gateway(ask("/a"))).headers.get("location") ?? "";
    expect(new URL(location, "http://gateway.example").href).toBe(
      "http://gateway.example//evil.example/x",
    );
  });
});
