import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

import { askFor, faultyUpstream, gatewayBefore, type Received } from "./faults.test-support.ts";

const JSON_TYPE = "content-type: application/json\r\n";

/** A response as bytes, with a length unless it says how it is framed. */
function reply(status: string, headers: string, body: string | Buffer = ""): Buffer {
  const framing = /transfer-encoding|content-length/i.test(headers)
    ? ""
    : `content-length: ${Buffer.byteLength(body)}\r\n`;
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\n${headers}${framing}connection: close\r\n\r\n`, "latin1"),
    Buffer.from(body),
  ]);
}

/** Sends pieces without end, as fast as they are taken. */
function flood(socket: Socket, piece: Buffer): void {
  const pump = (): void => {
    while (!socket.destroyed && socket.write(piece));
    if (!socket.destroyed) socket.once("drain", pump);
  };
  pump();
}

/** Sends a text letter by letter. */
function drip(socket: Socket, text: string, milliseconds: number): void {
  let at = 0;
  const timer = setInterval(() => {
    if (socket.destroyed || at >= text.length) clearInterval(timer);
    else socket.write(text[at++] ?? "");
  }, milliseconds);
  socket.on("close", () => clearInterval(timer));
}

const chunked = "transfer-encoding: chunked\r\n";

const BOMB = gzipSync(Buffer.alloc(50_000_000, "a"));

/** What upstreams do wrong, and the status that the client has to get. */
const FAULTS: readonly (readonly [name: string, status: number, talk: (socket: Socket) => void])[] =
  [
    [
      "cuts an error in the middle of its body",
      503,
      (socket) => {
        socket.write(
          reply(
            "503 Service Unavailable",
            `${JSON_TYPE}content-length: 900\r\n`,
            '{"code":"a","mess',
          ),
        );
        setTimeout(() => socket.destroy(), 20);
      },
    ],
    [
      "cuts an error in the middle of a chunk",
      500,
      (socket) => {
        socket.write(reply("500 Oops", `${JSON_TYPE}${chunked}`, '400\r\n{"code":"a"'));
        setTimeout(() => socket.destroy(), 20);
      },
    ],
    [
      "resets the connection in the middle of an error",
      500,
      (socket) => {
        socket.write(reply("500 Oops", `${JSON_TYPE}content-length: 900\r\n`, '{"code":'));
        setTimeout(() => socket.resetAndDestroy(), 20);
      },
    ],
    ["resets the connection at once", 502, (socket) => socket.resetAndDestroy()],
    ["closes the connection at once", 502, (socket) => socket.end()],
    ["speaks another protocol", 502, (socket) => socket.end("220 mail.example ESMTP ready\r\n")],
    [
      "sends noise",
      502,
      (socket) => socket.end(Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 197) % 256))),
    ],
    [
      "sends noise as the body of an error",
      500,
      (socket) =>
        socket.end(
          reply(
            "500 Oops",
            JSON_TYPE,
            Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 197) % 256)),
          ),
        ),
    ],
    ["sends a broken status line", 502, (socket) => socket.end("HTTP/1.1 5OO Oops\r\n\r\n")],
    ["sends a status that is none", 502, (socket) => socket.end(reply("999 Odd", "", "x"))],
    [
      "sends headers without end",
      502,
      (socket) => {
        socket.write("HTTP/1.1 500 Oops\r\n");
        flood(socket, Buffer.from(`x-${"a".repeat(60)}: ${"b".repeat(900)}\r\n`));
      },
    ],
    ["sends a broken header", 502, (socket) => socket.end("HTTP/1.1 500 Oops\r\nx y: z\0\r\n\r\n")],
    ["sends no answer", 504, () => {}],
    [
      "sends half a head and no more",
      504,
      (socket) => socket.write("HTTP/1.1 500 Oops\r\ncontent-ty"),
    ],
    [
      "drips its head",
      504,
      (socket) => drip(socket, `HTTP/1.1 500 Oops\r\n${"x: y\r\n".repeat(100)}`, 20),
    ],
    [
      "drips the body of an error",
      500,
      (socket) => {
        socket.write(reply("500 Oops", `${JSON_TYPE}content-length: 5000\r\n`));
        drip(socket, '{"code":"a","message":"', 40);
      },
    ],
    [
      "sends no body where it said that there is one",
      503,
      (socket) => socket.write(reply("503 Busy", `${JSON_TYPE}content-length: 5000\r\n`)),
    ],
    [
      "sends an error without end",
      500,
      (socket) => {
        socket.write(reply("500 Oops", `${JSON_TYPE}${chunked}`, '12\r\n{"message":"aaaaaa\r\n'));
        flood(socket, Buffer.from(`10000\r\n${"a".repeat(65_536)}\r\n`));
      },
    ],
    [
      "sends an error of 20 MB",
      500,
      (socket) =>
        socket.end(reply("500 Oops", JSON_TYPE, `{"message":"${"a".repeat(20_000_000)}"}`)),
    ],
    [
      "sends an error that inflates to 50 MB",
      500,
      (socket) => socket.end(reply("500 Oops", `${JSON_TYPE}content-encoding: gzip\r\n`, BOMB)),
    ],
    [
      "sends chunks whose size is none",
      500,
      (socket) =>
        socket.end(reply("500 Oops", `${JSON_TYPE}${chunked}`, "zz\r\nhello\r\n0\r\n\r\n")),
    ],
    [
      "sends more than it said",
      500,
      (socket) =>
        socket.end(
          reply(
            "500 Oops",
            `${JSON_TYPE}content-length: 12\r\n`,
            '{"code":"a"}HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nhidden',
          ),
        ),
    ],
    [
      "sends less than it said",
      500,
      (socket) =>
        socket.end(
          reply("500 Oops", `${JSON_TYPE}content-length: 120\r\n`, '{"code":"a","message":"m"}'),
        ),
    ],
    [
      "sends two lengths",
      502,
      (socket) =>
        socket.end(
          reply(
            "500 Oops",
            `${JSON_TYPE}content-length: 5\r\ncontent-length: 26\r\n`,
            '{"code":"a","message":"m"}',
          ),
        ),
    ],
    [
      "says gzip and sends none",
      500,
      (socket) =>
        socket.end(
          reply("500 Oops", `${JSON_TYPE}content-encoding: gzip\r\n`, '{"code":"a","message":"m"}'),
        ),
    ],
    [
      "cuts what it has compressed",
      500,
      (socket) =>
        socket.end(
          reply(
            "500 Oops",
            `${JSON_TYPE}content-encoding: gzip\r\n`,
            gzipSync('{"code":"a","message":"m"}').subarray(0, 20),
          ),
        ),
    ],
    [
      "sends text that is no UTF-8",
      500,
      (socket) =>
        socket.end(reply("500 Oops", JSON_TYPE, Buffer.from([0x22, 0xff, 0xfe, 0xc0, 0x80, 0x22]))),
    ],
    [
      "sends UTF-16",
      500,
      (socket) =>
        socket.end(reply("500 Oops", JSON_TYPE, Buffer.from('\ufeff{"code":"a"}', "utf16le"))),
    ],
    [
      "sends JSON that nests 30,000 deep",
      500,
      (socket) =>
        socket.end(reply("500 Oops", JSON_TYPE, `${"[".repeat(30_000)}${"]".repeat(30_000)}`)),
    ],
    [
      "sends members that poison prototypes",
      500,
      (socket) =>
        socket.end(
          reply(
            "500 Oops",
            JSON_TYPE,
            '{"__proto__":{"code":"x"},"constructor":{"prototype":{}},"code":"a","message":"m"}',
          ),
        ),
    ],
    [
      "sends interim responses without end",
      504,
      (socket) => drip(socket, "HTTP/1.1 102 Processing\r\n\r\n".repeat(500), 1),
    ],
    [
      "sends the body of a 404 twice",
      404,
      (socket) =>
        socket.end(
          reply("404 Not Found", JSON_TYPE, '{"code":"a","message":"m"}{"code":"a","message":"m"}'),
        ),
    ],
  ];

function expectProblem({ status, type, body, isWhole }: Received, expected: number): void {
  expect({ status, type, isWhole }).toEqual({
    status: expected,
    type: "application/problem+json",
    isWhole: true,
  });
  const document: unknown = JSON.parse(body);
  expect(document).toEqual(expect.objectContaining({}));
  expect(body).not.toMatch(/127\.0\.0\.1|hidden/);
  expect(body.length).toBeLessThan(150_000);
}

/** Clients that ask at the same time. */
const CLIENTS = 5;

describe("an upstream that fails", () => {
  it.each(FAULTS)("should not keep clients from an answer: it %s", async (_, status, talk) => {
    const upstream = await faultyUpstream(talk);
    const gateway = await gatewayBefore(upstream.url);
    const asked = Array.from({ length: CLIENTS }, () => askFor(`${gateway}/up/x`));
    for (const received of await Promise.all(asked)) expectProblem(received, status);
    // Nothing is left of it: neither a connection nor a gateway that is out of order.
    await expect.poll(() => upstream.open(), { timeout: 5000 }).toBe(0);
    expectProblem(await askFor(`${gateway}/nowhere`), 404);
  });

  it.each(FAULTS.filter(([, status]) => status !== 504))(
    "should be asked again and still end: it %s",
    async (_, __, talk) => {
      let asked = 0;
      const upstream = await faultyUpstream((socket) => {
        asked++;
        talk(socket);
      });
      const retries = { attempts: 2, maxWaitSeconds: 0.05 };
      const gateway = await gatewayBefore(upstream.url, { retries });
      const received = await askFor(`${gateway}/up/x`);
      expect(received.status).toBeGreaterThanOrEqual(400);
      expect(received.isWhole).toBe(true);
      expect(asked).toBeLessThanOrEqual(2);
    },
  );

  it("should be told apart from a client that goes: its connection ends, too", async () => {
    const upstream = await faultyUpstream(() => {});
    const gateway = await gatewayBefore(upstream.url, {
      upstreams: [{ path: "/up", url: upstream.url, timeoutMs: 60_000 }],
    });
    const client = new AbortController();
    const asked = fetch(`${gateway}/up/x`, { signal: client.signal });
    await expect.poll(() => upstream.open(), { timeout: 5000 }).toBe(1);
    client.abort();
    await expect(asked).rejects.toThrow("abort");
    await expect.poll(() => upstream.open(), { timeout: 5000 }).toBe(0);
  });
});

describe("a success that breaks off", () => {
  it.each([
    ["in JSON", JSON_TYPE],
    ["in text", "content-type: text/plain\r\n"],
    ["in chunks", `content-type: text/plain\r\n${chunked}`],
  ])("should break off for the client, and not look like a whole: %s", async (_, headers) => {
    const upstream = await faultyUpstream((socket) => {
      const body = headers.includes("chunked") ? "5\r\nhello\r\n400\r\nwor" : "hello wor";
      const length = headers.includes("chunked") ? "" : "content-length: 900\r\n";
      socket.write(reply("200 OK", `${headers}${length}`, body));
      setTimeout(() => socket.destroy(), 50);
    });
    const gateway = await gatewayBefore(upstream.url);
    const received = await askFor(`${gateway}/up/x`).catch(() => ({ isWhole: false }));
    expect(received.isWhole).toBe(false);
    expectProblem(await askFor(`${gateway}/nowhere`), 404);
  });

  it("should drip for the client where the upstream drips", async () => {
    const text = "slow but sure";
    const upstream = await faultyUpstream((socket) => {
      socket.write(
        reply("200 OK", `content-type: text/plain\r\ncontent-length: ${text.length}\r\n`),
      );
      drip(socket, text, 60);
    });
    const gateway = await gatewayBefore(upstream.url);
    const received = await askFor(`${gateway}/up/x`);
    expect(received).toMatchObject({ status: 200, body: text, isWhole: true });
  });
});

describe("many at once", () => {
  it("should all be answered, each with its own", async () => {
    let asked = 0;
    const upstream = await faultyUpstream((socket) => {
      const fault = FAULTS[asked++ % FAULTS.length];
      fault?.[2](socket);
    });
    const gateway = await gatewayBefore(upstream.url);
    const received = await Promise.all(
      Array.from({ length: 4 * FAULTS.length }, () => askFor(`${gateway}/up/x`)),
    );
    expect(received.every(({ status, isWhole }) => status >= 400 && isWhole)).toBe(true);
    await sleep(10);
    expectProblem(await askFor(`${gateway}/nowhere`), 404);
  });
});
