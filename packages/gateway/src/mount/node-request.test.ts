import { once } from "node:events";
import { createServer, type IncomingMessage, request, type RequestOptions } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { createGunzip, gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";

import { type NodeRequestOptions, toWebRequest } from "./node-request.ts";

/** What a server on loopback does with each request. */
type Take = (message: IncomingMessage) => unknown;

async function serve(take: Take): Promise<number> {
  const server = createServer((message, response) => {
    void Promise.resolve(take(message)).finally(() => response.end());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** Makes the web request of a request that is really sent, and hands it to `look` while it is there. */
async function receive<T>(
  sent: RequestOptions & { body?: string | Buffer },
  options: (message: IncomingMessage) => NodeRequestOptions | Promise<NodeRequestOptions>,
  look: (request: Request) => T | Promise<T>,
): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const port = await serve(async (message) => {
    try {
      resolve(await look(toWebRequest(message, await options(message))));
    } catch (cause) {
      reject(cause);
    }
  });
  const { body, ...rest } = sent;
  const client = request({ host: "127.0.0.1", port, agent: false, ...rest });
  client.on("error", () => {});
  client.on("response", (response) => response.resume());
  client.end(body);
  return promise;
}

const none = (): NodeRequestOptions => ({});

/** What a body parser does: reads everything. */
function parsing(parsedBody: unknown): (message: IncomingMessage) => Promise<NodeRequestOptions> {
  return async (message) => {
    await message.toArray();
    return { parsedBody };
  };
}

describe("the request", () => {
  it("should have the method, the URL and every header line", async () => {
    const headers = { host: "api.example.com", "x-a": ["1", "2"], cookie: "a=1" };
    const found = await receive(
      { method: "PUT", path: "/a%2Fb//c/?q=1&q=2", headers, body: "hi" },
      none,
      async (given) => ({
        url: given.url,
        method: given.method,
        list: given.headers.get("x-a"),
        body: await given.text(),
      }),
    );
    expect(found).toEqual({
      url: "http://api.example.com/a%2Fb//c/?q=1&q=2",
      method: "PUT",
      list: "1, 2",
      body: "hi",
    });
  });

  it("should be for the target that is named, and aborted by the signal", async () => {
    const controller = new AbortController();
    const found = await receive(
      { path: "/b" },
      () => ({ target: "/a/b", signal: controller.signal }),
      (given) => {
        controller.abort();
        return [new URL(given.url).pathname, given.signal.aborted];
      },
    );
    expect(found).toEqual(["/a/b", true]);
  });

  it.each([
    ["//evil.example/x", "//evil.example/x"],
    ["http://other.example/x?y", "/x"],
    ["http://other.example", "/"],
  ])("should stay a path › %s", async (target, pathname) => {
    const found = await receive(
      {},
      () => ({ target }),
      ({ url }) => new URL(url).pathname,
    );
    expect(found).toBe(pathname);
  });

  it.each(["/a/../b", "/..", "/a/%2e%2E/b", "/.", "/a/./b", "/a\\b", "*", "x"])(
    "should not be made of an ambiguous target › %s",
    async (target) => {
      await expect(receive({}, () => ({ target }), none)).rejects.toMatchObject({
        status: 400,
        code: "bad_request",
      });
    },
  );

  it("should not be made of a target with a user name, in the URL or in Host", async () => {
    const refused = { status: 400, code: "bad_request" };
    const target = "http://user:pass@other.example/x";
    await expect(receive({}, () => ({ target }), none)).rejects.toMatchObject(refused);
    const headers = { host: "user@other.example" };
    await expect(receive({ headers }, none, none)).rejects.toMatchObject(refused);
  });

  it("should keep dots that are part of a name or of the query", async () => {
    const target = "/a..b/...?c=/../";
    expect(
      await receive(
        {},
        () => ({ target }),
        ({ url }) => url,
      ),
    ).toMatch(/\/a\.\.b\/\.\.\.\?c=\/\.\.\/$/);
  });

  it("should not be made of a method that fetch refuses", async () => {
    await expect(receive({ method: "TRACE" }, none, none)).rejects.toMatchObject({ status: 501 });
  });

  it("should do without a host that is none", async () => {
    const found = await receive({ headers: { host: "a b<" } }, none, ({ url }) => url);
    expect(found).toBe("http://localhost/");
  });

  it("should be made of the headers of HTTP/2, whose names may begin with a colon", () => {
    const message = {
      method: "GET",
      url: "/x",
      rawHeaders: [":method", "GET", ":authority", "api.example.com", "accept", "*/*"],
      headers: { ":authority": "api.example.com" },
      socket: { encrypted: true },
      httpVersionMajor: 2,
      on: () => {},
      pause: () => {},
      resume: () => {},
    };
    const { url, headers } = toWebRequest(message);
    expect(url).toBe("https://api.example.com/x");
    expect([...headers]).toEqual([["accept", "*/*"]]);
  });
});

describe("a body that a parser has read", () => {
  const sent = (type: string, body: string): RequestOptions & { body: string } => ({
    method: "POST",
    headers: { "content-type": type, "content-length": Buffer.byteLength(body) },
    body,
  });
  const again = async (given: Request): Promise<unknown[]> => [
    await given.text(),
    given.headers.get("content-type"),
    given.headers.get("content-length"),
    given.headers.get("content-encoding"),
  ];

  it.each([
    ["application/json", '{ "a": 1 }', { a: 1 }, '{"a":1}'],
    ["application/vnd.a+json; charset=utf-16", "[1]", [1], "[1]"],
    ["application/json", '"text"', "text", '"text"'],
    ["application/json", '{ "a": 1 }', '{ "a": 1 }', '{ "a": 1 }'],
    ["application/json", "null", null, "null"],
    [
      "application/x-www-form-urlencoded",
      "a=1&b%5Bc%5D=2",
      { a: "1", b: { c: "2" } },
      "a=1&b%5Bc%5D=2",
    ],
    ["text/plain; charset=latin1", "plain", "plain", "plain"],
    ["application/octet-stream", "bytes", Buffer.from("bytes"), "bytes"],
  ])("should be written again › %s %s", async (type, body, parsed, expected) => {
    const found = await receive(sent(type, body), parsing(parsed), again);
    const isText = !ArrayBuffer.isView(parsed);
    expect(found).toEqual([
      expected,
      isText ? type.replace(/utf-16|latin1/, "utf-8") : type,
      String(expected.length),
      null,
    ]);
  });

  it.each([
    ["multipart/form-data; boundary=x", { a: "1" }],
    ["application/json", undefined],
    ["application/xml", { a: 1 }],
    ["application/x-www-form-urlencoded", ["a"]],
  ])(
    "should be a mistake of the server where it cannot be written again › %s",
    async (type, parsed) => {
      const { promise, resolve } = Promise.withResolvers<unknown>();
      const options = parsing(parsed);
      receive(sent(type, "x"), options, again).catch(resolve);
      const cause = await promise;
      expect(cause).toBeInstanceOf(TypeError);
      expect(String(cause)).toMatch(/mount the proxy before what reads it/);
    },
  );
});

describe("a body that streams", () => {
  it("should come no faster than it is read", async () => {
    const body = Buffer.alloc(8_000_000, "x");
    const read = await receive(
      { method: "POST", headers: { "content-length": body.length }, body },
      none,
      async (given) => {
        const chunks = (given.body ?? new ReadableStream<Uint8Array>()).values();
        const first = await chunks.next();
        await new Promise((resolve) => {
          setTimeout(resolve, 100);
        });
        const length = first.value?.byteLength ?? 0;
        let total = length;
        for await (const chunk of chunks) total += chunk.byteLength;
        return { length, total };
      },
    );
    expect(read.length).toBeLessThan(1_000_000);
    expect(read.total).toBe(body.length);
  });

  it("should break where the client goes away", async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const port = await serve((message) => toWebRequest(message).text().catch(resolve));
    const client = connect(port, "127.0.0.1");
    client.write("POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\n\r\nhalf");
    setTimeout(() => client.destroy(), 30);
    expect(await promise).toBeInstanceOf(Error);
  });

  it("should leave the connection to the answer where nobody reads it", async () => {
    const port = await serve((message) => toWebRequest(message).body?.cancel());
    const client = request({ host: "127.0.0.1", port, agent: false, method: "POST" });
    client.end(Buffer.alloc(3_000_000));
    const [response] = (await once(client, "response")) as [IncomingMessage];
    expect(response.statusCode).toBe(200);
    response.resume();
  });

  it("should be read from what stands before it, and no longer be coded", async () => {
    const body = gzipSync("unpacked");
    const found = await receive(
      {
        method: "POST",
        headers: { "content-encoding": "gzip", "content-length": body.length },
        body,
      },
      (message) => ({ stream: message.pipe(createGunzip()) }),
      async (given) => [
        await given.text(),
        given.headers.get("content-encoding"),
        given.headers.get("content-length"),
      ],
    );
    expect(found).toEqual(["unpacked", null, null]);
  });
});
