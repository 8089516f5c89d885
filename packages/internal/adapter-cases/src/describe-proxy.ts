import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { type ClientRequest, type IncomingMessage, request } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { ask, type Answered } from "./ask.ts";
import type { Runtime, Start } from "./start.ts";
import { echo, startUpstream, type Upstream } from "./upstream.ts";

/** What the upstream was sent, as it says itself. */
interface Echo {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Tests what a mounted gateway does with bodies, headers and connections. */
export function describeProxy(name: string, start: Start, runtime: Runtime): void {
  describe(`the proxy on ${name}`, () => {
    let upstream: Upstream;
    let url: string;
    beforeAll(async () => {
      upstream = await startUpstream();
      url = await start(upstream.url);
    });
    afterAll(() => upstream.close());
    beforeEach(() => {
      upstream.listener = echo;
    });

    it.each([
      ["/up", "/base"],
      ["/up/", "/base/"],
      ["/up?", "/base"],
      ["/up/a/b/?x=1&x=2&y=", "/base/a/b/?x=1&x=2&y="],
      ["/up/a%2Fb/%7Eme//x/;p=1/*", "/base/a%2Fb/%7Eme//x/;p=1/*"],
      ["/up/?q=a+b%20c&r=%E2%82%AC&s=/../?&t=[0]", "/base/?q=a+b%20c&r=%E2%82%AC&s=/../?&t=[0]"],
    ])("should keep path and query › %s", async (path, expected) => {
      expect(echoOf(await ask(url, path)).url).toBe(expected);
    });

    it.each(["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])(
      "should forward %s",
      async (method) => {
        const answer = await ask(url, "/up/x", { method });
        expect(answer.status).toBe(200);
        expect(echoOf(answer)).toMatchObject({ method, url: "/base/x", body: "" });
      },
    );

    it.each([
      ["application/json", '{ "a": 1, "b" : [1, 2] }'],
      ["application/x-www-form-urlencoded", "a=1&a=2&b[c]=3"],
      ["text/plain; charset=latin1", "plain"],
      [
        "multipart/form-data; boundary=x",
        "--x\r\ncontent-disposition: form-data; name=a\r\n\r\n1\r\n--x--\r\n",
      ],
      ["application/vnd.unheard-of", "\0\x01"],
      ["application/json", "{broken"],
    ])("should forward a body as it came › %s", async (type, body) => {
      const answer = await ask(url, "/up", {
        method: "POST",
        headers: { "content-type": type },
        body,
      });
      expect(echoOf(answer)).toMatchObject({ body, headers: { "content-type": type } });
    });

    it("should forward bodies of many megabytes, byte for byte", async () => {
      const body = randomBytes(8 * 1024 * 1024);
      upstream.listener = (message, response) => {
        response.setHeader("content-type", "application/octet-stream");
        message.pipe(response);
      };
      const { bytes } = await ask(url, "/up", { method: "PUT", body });
      expect(bytes.length).toBe(body.length);
      expect(hash(bytes)).toBe(hash(body));
    });

    it("should send a body on while it comes in, and back while it goes out", async () => {
      upstream.listener = (message, response) => {
        response.writeHead(200, { "content-type": "text/plain" });
        message.on("data", (chunk) => response.write(`<${String(chunk)}>`));
        message.on("end", () => response.end("."));
      };
      const sent = open(url, "/up", "POST");
      sent.write("one");
      const [message] = (await once(sent, "response")) as [IncomingMessage];
      message.setEncoding("utf8");
      expect(await nextChunk(message)).toBe("<one>");
      sent.write("two");
      expect(await nextChunk(message)).toBe("<two>");
      sent.end();
      expect(await nextChunk(message)).toBe(".");
    });

    it("should leave the headers of one connection behind, in both directions", async () => {
      upstream.listener = async (message, response) => {
        response.setHeader("connection", "keep-alive, x-hop");
        response.setHeader("x-hop", "1");
        response.setHeader("x-end", "1");
        await echo(message, response);
      };
      const headers = {
        connection: "close, X-Private",
        "x-private": "1",
        te: "trailers",
        "proxy-authorization": "Basic eDp5",
        authorization: "Bearer t",
        "x-end": "1",
        cookie: "a=1; b=2",
      };
      const answer = await ask(url, "/up", { headers });
      const sent = echoOf(answer).headers;
      for (const name of ["x-private", "te", "proxy-authorization"])
        expect(sent).not.toHaveProperty(name);
      expect(sent).toMatchObject({ authorization: "Bearer t", "x-end": "1", cookie: "a=1; b=2" });
      expect(sent["host"]).toBe(new URL(upstream.url).host);
      expect(answer.headers).not.toHaveProperty("x-hop");
      expect(answer.headers["x-end"]).toBe("1");
    });

    it("should send several cookies, and what the server has set itself", async () => {
      upstream.listener = (_message, response) => {
        response.writeHead(200, {
          "set-cookie": ["a=1; Path=/", "b=2; Expires=Wed, 21 Oct 2026 07:28:00 GMT"],
        });
        response.end("ok");
      };
      const { headers } = await ask(url, "/up");
      expect(headers["set-cookie"]).toEqual([
        "a=1; Path=/",
        "b=2; Expires=Wed, 21 Oct 2026 07:28:00 GMT",
      ]);
      expect(headers["x-before"]).toBe("1");
    });

    it("should answer HEAD, 204 and 304 without a body", async () => {
      upstream.listener = (message, response) => {
        const status = Number(message.url?.slice("/base/".length));
        response.writeHead(status, status === 200 ? { "content-length": "1234" } : { etag: '"1"' });
        response.end();
      };
      const head = await ask(url, "/up/200", { method: "HEAD" });
      expect([head.status, head.text]).toEqual([200, ""]);
      for (const status of [204, 304]) {
        const answer = await ask(url, `/up/${status}`);
        expect([answer.status, answer.text, answer.headers["etag"]]).toEqual([status, "", '"1"']);
      }
    });

    it("should answer errors of the upstream in the format that the client asks for", async () => {
      upstream.listener = (_message, response) => {
        response.writeHead(401, {
          "content-type": "application/json",
          "www-authenticate": 'Bearer realm="up"',
          "retry-after": "7",
        });
        response.end('{"code":"bad_token","message":"Expired at 10.0.0.7"}');
      };
      const answer = await ask(url, "/up", { headers: { accept: "application/problem+json" } });
      expect(answer.status).toBe(401);
      expect(answer.headers).toMatchObject({
        "content-type": "application/problem+json",
        "www-authenticate": 'Bearer realm="up"',
        "retry-after": "7",
      });
      expect(answer.headers.vary).toMatch(/\baccept\b/i);
      expect(answer.json).toEqual({ detail: "Expired at [withheld]", code: "bad_token" });
    });

    it("should say that an upstream cannot be reached, and that there is none", async () => {
      const headers = { accept: "application/problem+json" };
      upstream.listener = (message) => message.socket.destroy();
      const broken = await ask(url, "/up", { headers });
      expect(broken.status).toBe(502);
      expect(broken.json).toMatchObject({ code: "upstream_unreachable", status: 502 });
    });

    it("should answer before a body that the upstream does not want has come in", async () => {
      upstream.listener = (_message, response) => {
        response.writeHead(413, { "content-type": "application/json" });
        response.end('{"code":"too_large","message":"No more than 1 kB"}');
      };
      const sent = open(url, "/up", "POST");
      sent.write("x".repeat(1000));
      if (!runtime.answersEarly) sent.end();
      const [message] = (await once(sent, "response")) as [IncomingMessage];
      expect(message.statusCode).toBe(413);
      expect(JSON.parse(await textOf(message))).toMatchObject({ code: "too_large" });
      sent.destroy();
    });

    const broken = runtime.breaksChunks
      ? [{}, { "content-length": "100" }]
      : [{ "content-length": "100" }];
    it.each(broken)(
      "should break off where the upstream breaks off, and not end well › %o",
      async (headers) => {
        upstream.listener = (message, response) => {
          response.writeHead(200, { "content-type": "text/plain", ...headers });
          response.write("half");
          setTimeout(() => message.socket.destroy(), 20);
        };
        const sent = open(url, "/up", "GET");
        sent.end();
        const [message] = (await once(sent, "response")) as [IncomingMessage];
        await expect(textOf(message)).rejects.toThrow("aborted");
      },
    );

    it("should end the request to the upstream where the client goes away before the answer", async () => {
      const { promise: gone, resolve } = Promise.withResolvers<unknown>();
      const { promise: arrived, resolve: arrive } = Promise.withResolvers<unknown>();
      upstream.listener = (message, response) => {
        response.on("close", () => resolve(response.writableFinished));
        arrive(message);
      };
      const sent = open(url, "/up", "GET");
      sent.end();
      await arrived;
      leave(sent, runtime);
      expect(await gone).toBe(false);
    });

    it("should end the request to the upstream where the client goes away amid the answer", async () => {
      const { promise: gone, resolve } = Promise.withResolvers<unknown>();
      upstream.listener = (_message, response) => {
        response.on("close", () => resolve(response.writableFinished));
        response.writeHead(200, { "content-type": "text/event-stream" });
        response.write("data: 1\n\n");
      };
      const sent = open(url, "/up", "GET");
      sent.end();
      const [message] = (await once(sent, "response")) as [IncomingMessage];
      expect(await nextChunk(message.setEncoding("utf8"))).toBe("data: 1\n\n");
      leave(sent, runtime);
      expect(await gone).toBe(false);
    });

    it("should go on where the client goes away amid its own body", async () => {
      const { promise: gone, resolve } = Promise.withResolvers<unknown>();
      upstream.listener = (message, response) => {
        message.on("data", () => leave(sent, runtime));
        message.on("error", () => {});
        response.on("close", () => resolve(response.writableFinished));
      };
      const sent = open(url, "/up", "POST");
      sent.write("half");
      expect(await gone).toBe(false);
      upstream.listener = echo;
      expect((await ask(url, "/up")).status).toBe(200);
    });
  });
}

function open(url: string, path: string, method: string): ClientRequest {
  const { hostname, port } = new URL(url);
  const sent = request({ hostname, port, path, method, agent: false });
  sent.on("error", () => {});
  return sent;
}

function echoOf({ json }: Answered): Echo {
  return json as Echo;
}

function hash(data: Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

function leave(sent: ClientRequest, { seesEnds }: Runtime): void {
  if (seesEnds) sent.destroy();
  else sent.socket?.resetAndDestroy();
}

async function nextChunk(message: IncomingMessage): Promise<string> {
  const [chunk] = (await once(message, "data")) as [string];
  return chunk;
}

async function textOf(message: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of message.setEncoding("utf8")) text += String(chunk);
  return text;
}
