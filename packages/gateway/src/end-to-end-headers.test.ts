import { describe, expect, it } from "vitest";

import { ask, before, expectProblem } from "./gateway.test-support.ts";
import { latch, serve, textOf } from "./servers.test-support.ts";

describe("a request", () => {
  it("should reach the upstream with its method, query, headers and body", async () => {
    const url = await serve(async (request, response) => {
      const body = await textOf(request);
      const { method, url, headers } = request;
      response.writeHead(200, { "content-type": "text/plain" });
      response.end(JSON.stringify({ method, url, headers, body }));
    });
    const response = await before(`${url}/v1/?key=1`)(
      ask("/api/users/%C3%A9?q=a%20b&q=c", {
        method: "PATCH",
        headers: {
          "accept-encoding": "x-own",
          authorization: "Bearer t",
          connection: "close, x-hop",
          "content-type": "text/plain",
          expect: "100-continue",
          host: "gateway.example",
          te: "trailers",
          "x-hop": "1",
          "x-kept": "yes",
        },
        body: "hello",
      }),
    );
    const seen = (await response.json()) as { headers: Record<string, string> };
    expect(seen).toMatchObject({
      method: "PATCH",
      url: "/v1/users/%C3%A9?key=1&q=a%20b&q=c",
      body: "hello",
      headers: { authorization: "Bearer t", "x-kept": "yes", host: new URL(url).host },
    });
    expect(seen.headers["accept-encoding"]).not.toBe("x-own");
    expect(Object.keys(seen.headers)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:expect|te|x-hop)$/)]),
    );
  });

  it("should keep the length of its body where it states one", async () => {
    const url = await serve(async (request, response) => {
      const body = await textOf(request);
      response.writeHead(200, { "content-type": "text/plain" });
      response.end(`${request.headers["content-length"]} ${body}`);
    });
    const headers = { "content-length": "5" };
    const sent = await before(url)(ask("/api", { method: "POST", body: "hello", headers }));
    expect(await sent.text()).toBe("5 hello");
    const empty = await before(url)(ask("/api", { headers }));
    expect(await empty.text()).toBe("undefined ");
  });

  it("should reach the upstream while the client is still sending it", async () => {
    const arrived = latch();
    const url = await serve(async (request, response) => {
      request.once("data", arrived.open);
      const body = await textOf(request);
      response.writeHead(200, { "content-type": "text/plain" });
      response.end(body);
    });
    const body = new ReadableStream<Uint8Array>({
      async start(controller) {
        controller.enqueue(new TextEncoder().encode("first "));
        await arrived.opened;
        controller.enqueue(new TextEncoder().encode("second"));
        controller.close();
      },
    });
    const init: RequestInit & { duplex: "half" } = { method: "POST", body, duplex: "half" };
    const response = await before(url)(ask("/api", init));
    expect(await response.text()).toBe("first second");
  });

  it("should stop at the upstream when its client goes", async () => {
    const closed = latch();
    const begun = latch();
    const failures: unknown[] = [];
    const url = await serve((_request, response) => {
      response.on("close", closed.open);
      begun.open();
    });
    const client = new AbortController();
    const gateway = before(url, { onFailure: (error) => failures.push(error.code) });
    const answered = gateway(ask("/api", { signal: client.signal }));
    await begun.opened;
    client.abort();
    await closed.opened;
    await expectProblem(await answered, 499, "client_closed_request");
    expect(failures).toEqual(["client_closed_request"]);
    const late = await gateway(ask("/api", { signal: client.signal }));
    expect(late.status).toBe(499);
  });

  it("should stop at the upstream when its client goes in the middle of the answer", async () => {
    const closed = latch();
    const url = await serve((_request, response) => {
      response.on("close", closed.open);
      response.writeHead(200, { "content-type": "text/plain" });
      response.write("first");
    });
    const client = new AbortController();
    const response = await before(url)(ask("/api", { signal: client.signal }));
    expect(response.status).toBe(200);
    client.abort();
    await closed.opened;
    await expect(response.text()).rejects.toThrow("aborted");
  });
});
