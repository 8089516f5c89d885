import { createServer, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { nestedText, revoked, throwing } from "./hostile.test-support.ts";
import { readWireError, type ResponseLike } from "./read-wire-error.ts";
import { toResponse } from "./to-response.ts";
import type { WireError } from "./wire-error.ts";

const servers: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((close) => close()));
});

/** What a real server answers, fetched over the loopback interface. */
async function fetched(answer: RequestListener): Promise<Response> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  servers.push(
    () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  );
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

/** What is read of a body that was sent in these pieces. */
async function readOver(
  pieces: readonly (string | Uint8Array)[],
  type = "application/json",
  options?: { readonly limit?: number },
): Promise<WireError> {
  const response = await fetched((_, sent) => {
    sent.writeHead(502, { "content-type": type });
    void sendPieces(sent, pieces);
  });
  return readWireError(response, options);
}

async function sendPieces(
  sent: ServerResponse,
  pieces: readonly (string | Uint8Array)[],
): Promise<void> {
  for (const piece of pieces) {
    await new Promise((resolve) => sent.write(piece, resolve));
    // Each piece a packet of its own.
    await new Promise((resolve) => setImmediate(resolve));
  }
  sent.end();
}

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return isBig ? bytes.swap16() : bytes;
}

const json = '{"code":"bad_gateway","message":"h\u00e9 \u20ac \u{1f600}"}';
const body: unknown = JSON.parse(json);

describe("readWireError over HTTP", () => {
  it("should read status, headers, body and text", async () => {
    const wire = await readOver([json]);
    expect(wire).toEqual({ status: 502, headers: wire.headers, body, text: json });
    expect(wire.headers).toBeInstanceOf(Headers);
    expect((wire.headers as Headers).get("content-type")).toBe("application/json");
  });

  it.each(["text/html", "text/plain; charset=utf-8", "application/octet-stream", "nonsense"])(
    "should find JSON under %s",
    async (type) => {
      expect((await readOver([json], type)).body).toEqual(body);
    },
  );

  it.each([
    ["HTML", "<html><h1>502 Bad Gateway</h1></html>"],
    ["truncated JSON", json.slice(0, -1)],
    ["plain words", "upstream connect error"],
  ])("should give the text for %s", async (_, text) => {
    const wire = await readOver([text]);
    expect([wire.body, wire.text, wire.cut]).toEqual([text, text, undefined]);
  });

  it("should give neither body nor text where it is empty", async () => {
    const wire = await readOver([]);
    expect(wire).toEqual({ status: 502, headers: wire.headers, body: undefined });
    expect(Object.keys(wire)).not.toContain("text");
  });

  it("should give the text but no body where it is blank", async () => {
    expect(await readOver([" \r\n"])).toMatchObject({ body: undefined, text: " \r\n" });
  });

  it("should put characters together that are split over chunks", async () => {
    const bytes = Buffer.from(json);
    const wire = await readOver(Array.from(bytes, (byte) => Uint8Array.of(byte)));
    expect(wire.text).toBe(json);
  });

  it.each([
    ["UTF-8", Buffer.from(`\ufeff${json}`), "application/json"],
    ["UTF-8, against the header", Buffer.from(`\ufeff${json}`), "application/json; charset=latin1"],
    ["UTF-16, little end first", utf16(json, false), "application/json"],
    ["UTF-16, big end first", utf16(json, true), "application/json; charset=utf-8"],
  ])("should heed the byte order mark of %s", async (_, bytes, type) => {
    expect(await readOver([bytes], type)).toMatchObject({ body, text: json });
    const apart = Array.from(bytes.subarray(0, 4), (byte) => Uint8Array.of(byte));
    expect(await readOver([...apart, bytes.subarray(4)], type)).toMatchObject({ body, text: json });
  });

  it.each(["latin1", "ISO-8859-1", '"iso-8859-1"', "windows-1252"])(
    "should heed the charset %s",
    async (label) => {
      const latin = Buffer.from('{"message":"h\u00e9"}', "latin1");
      const wire = await readOver([latin], `application/json; charset=${label}`);
      expect(wire.body).toEqual({ message: "h\u00e9" });
      // Its first byte could begin a byte order mark.
      const word = Buffer.from("\u00efle", "latin1");
      expect((await readOver([word], `text/plain; charset=${label}`)).text).toBe("\u00efle");
    },
  );

  it.each(["klingon", "utf-8000", "''", "replacement", "x".repeat(1000)])(
    "should read UTF-8 under the unknown charset %s",
    async (label) => {
      expect((await readOver([json], `application/json; charset=${label}`)).body).toEqual(body);
    },
  );

  it("should put replacements for bytes that are no UTF-8", async () => {
    const wire = await readOver([Uint8Array.of(0x22, 0xff, 0x22)]);
    expect(wire.body).toBe("\ufffd");
  });

  it("should read what was sent with gzip", async () => {
    const response = await fetched((_, sent) => {
      sent.writeHead(502, { "content-encoding": "gzip" }).end(gzipSync(json));
    });
    const wire = await readWireError(response);
    expect(wire).toMatchObject({ body, text: json });
    // The coding is gone from the body, so it must not go out again.
    expect(toResponse(wire).headers.get("content-encoding")).toBeNull();
  });

  it("should say that a body with a wrong coding is broken", async () => {
    const response = await fetched((_, sent) => {
      sent.writeHead(502, { "content-encoding": "gzip" }).end("no gzip");
    });
    expect(await readWireError(response)).toMatchObject({
      body: undefined,
      cut: { bytes: 0, reason: "broken" },
    });
  });

  it("should keep what came before the connection broke", async () => {
    const response = await fetched((_, sent) => {
      sent.writeHead(502, { "content-length": 1000 });
      sent.write(json, () => sent.destroy());
    });
    expect(await readWireError(response)).toMatchObject({
      body,
      text: json,
      cut: { bytes: Buffer.byteLength(json), reason: "broken" },
    });
  });

  it("should leave out a character that the break cut in two", async () => {
    const response = await fetched((_, sent) => {
      sent.writeHead(502, { "content-length": 1000 });
      sent.write(Buffer.from("h\u20ac").subarray(0, 3), () => sent.destroy());
    });
    expect(await readWireError(response)).toMatchObject({
      text: "h",
      cut: { bytes: 3, reason: "broken" },
    });
  });

  it("should read a body of exactly the limit, and cut one that is a byte longer", async () => {
    const limit = Buffer.byteLength(json);
    const whole = await readOver([json], undefined, { limit });
    expect([whole.body, whole.cut]).toEqual([body, undefined]);
    const cut = await readOver([json], undefined, { limit: limit - 1 });
    expect(cut).toMatchObject({
      body: json.slice(0, -1),
      cut: { bytes: limit - 1, reason: "limit" },
    });
    const later = await readOver([json, " "], undefined, { limit });
    expect(later).toMatchObject({ body, text: json, cut: { bytes: limit, reason: "limit" } });
  });

  it.each([
    // The euro sign is three bytes in UTF-8, the emoji four.
    [1, "h"],
    [2, "h"],
    [3, "h"],
    [4, "h\u20ac"],
    [7, "h\u20ac"],
    [8, "h\u20ac\u{1f600}"],
  ])("should leave out a character that the limit of %i cuts in two", async (limit, text) => {
    expect(await readOver(["h\u20ac\u{1f600}!"], "text/plain", { limit })).toMatchObject({
      text,
      cut: { bytes: limit, reason: "limit" },
    });
  });

  it("should read 1 MiB without a limit, and say so where there is more", async () => {
    const mebibyte = 1_048_576;
    const whole = await readOver(["x".repeat(mebibyte)]);
    expect([whole.text?.length, whole.cut]).toEqual([mebibyte, undefined]);
    const cut = await readOver(["x".repeat(mebibyte + 1)]);
    expect([cut.text?.length, cut.cut]).toEqual([mebibyte, { bytes: mebibyte, reason: "limit" }]);
  });

  it("should stop the transfer at the limit", async () => {
    const closed = Promise.withResolvers<boolean>();
    const response = await fetched((_, sent) => {
      sent.on("close", () => closed.resolve(sent.writableFinished));
      const more = (): void => void sent.write("x".repeat(65_536), (error) => error ?? more());
      more();
    });
    expect((await readWireError(response, { limit: 10 })).text).toBe("xxxxxxxxxx");
    expect(await closed.promise).toBe(false);
  });

  it("should read a body that nests 100,000 deep", async () => {
    const wire = await readOver([nestedText("[", "", "]")]);
    expect(Array.isArray(wire.body)).toBe(true);
  });

  it("should say that a body which was used is missing", async () => {
    const response = await fetched((_, sent) => sent.writeHead(502).end(json));
    await response.text();
    expect(await readWireError(response)).toMatchObject({
      status: 502,
      body: undefined,
      cut: { bytes: 0, reason: "broken" },
    });
  });

  it("should consume the body, and leave that of a clone", async () => {
    const response = await fetched((_, sent) => sent.writeHead(502).end(json));
    expect((await readWireError(response.clone())).body).toEqual(body);
    expect(await response.json()).toEqual(body);
    expect(response.bodyUsed).toBe(true);
  });
});

describe("readWireError of what looks like a response", () => {
  const read = async (
    response: Partial<ResponseLike>,
  ): Promise<Omit<WireError, "status" | "headers">> => {
    const {
      status: _,
      headers: __,
      ...rest
    } = await readWireError({ status: 502, headers: {}, ...response });
    return rest;
  };
  const latin: ResponseLike["headers"] = { "Content-Type": "application/json; charset=latin1" };
  const bytes = new TextEncoder().encode(json);

  it("should read a text, which has no charset any more", async () => {
    expect(await read({ headers: latin, text: async () => json })).toEqual({ body, text: json });
    expect(await read({ text: async () => `\ufeff${json}` })).toEqual({ body, text: json });
    expect(await read({ text: async () => "" })).toEqual({ body: undefined });
  });

  it("should heed the limit in bytes for a text too", async () => {
    const { text, cut } = await readWireError(
      { status: 502, headers: {}, text: async () => "h\u20ac!" },
      { limit: 3 },
    );
    expect([text, cut]).toEqual(["h", { bytes: 3, reason: "limit" }]);
  });

  it("should read a stream of Node, of bytes and of text", async () => {
    expect(
      await read({ body: Readable.from([bytes.subarray(0, 30), bytes.subarray(30)]) }),
    ).toEqual({ body, text: json });
    expect(await read({ headers: latin, body: Readable.from(json.split(/(?<=,)/)) })).toEqual({
      body,
      text: json,
    });
  });

  it("should destroy a stream of Node at the limit", async () => {
    const stream = Readable.from(["h", "i", "!"]);
    const wire = await readWireError({ status: 502, headers: {}, body: stream }, { limit: 1 });
    expect(wire).toMatchObject({ text: "h", cut: { bytes: 1, reason: "limit" } });
    expect(stream.destroyed).toBe(true);
  });

  it("should read chunks of another realm, and other views of bytes", async () => {
    const foreign: unknown = runInNewContext(`new Uint8Array([${[...bytes].join(",")}])`);
    expect(foreign).not.toBeInstanceOf(Uint8Array);
    expect(await read({ body: Readable.from([foreign]) })).toEqual({ body, text: json });
    const view = new DataView(bytes.buffer, bytes.byteOffset + 1, 6);
    expect(await read({ body: Readable.from([view]) })).toMatchObject({ text: '"code"' });
  });

  it("should read chunks without bytes before a byte order mark", async () => {
    const stream = new ReadableStream({
      start(to) {
        to.enqueue(new Uint8Array());
        to.enqueue(utf16("{}", false));
        to.close();
      },
    });
    expect(await read({ body: stream })).toEqual({ body: {}, text: "{}" });
  });

  it.each([
    ["no body at all", {}],
    ["a body that is null, beside a text", { body: null, text: async () => "{}" }],
    ["a body of another kind", { body: 5 }],
  ])("should read nothing from %s", async (_, response) => {
    expect(await read(response)).toEqual({ body: undefined });
  });

  it.each([
    ["a locked stream", { body: lockedStream() }],
    [
      "a stream that fails",
      { body: new ReadableStream({ pull: (to) => to.error(new Error("reset")) }) },
    ],
    ["a text that fails", { text: () => Promise.reject(new Error("reset")) }],
    ["a text that throws", { text: () => revoked() }],
    ["a body that throws when it is read", throwing("body")],
    ["a chunk that is nothing", { body: Readable.from([Object.create(null)]) }],
    ["a revoked proxy", { body: revoked() }],
  ])("should say that %s is broken", async (_, response) => {
    expect(
      await readWireError(
        Object.defineProperties(
          { status: 502, headers: {} },
          Object.getOwnPropertyDescriptors(response),
        ),
      ),
    ).toMatchObject({
      body: undefined,
      cut: { bytes: 0, reason: "broken" },
    });
  });

  it("should keep saying that the limit cut a stream which cannot be stopped", async () => {
    const stubborn = {
      [Symbol.asyncIterator]: () => ({
        next: async () => ({ done: false, value: "xx" }),
        return: () => Promise.reject(new Error("no")),
      }),
    };
    expect(
      await readWireError({ status: 502, headers: {}, body: stubborn }, { limit: 1 }),
    ).toMatchObject({
      text: "x",
      cut: { bytes: 1, reason: "limit" },
    });
  });

  it("should read nothing with the limit 0", async () => {
    const text = async (): Promise<string> => json;
    const wire = await readWireError({ status: 502, headers: {}, text }, { limit: 0 });
    expect(wire).toMatchObject({ body: undefined, cut: { bytes: 0, reason: "limit" } });
    const none = { status: 502, headers: {}, text: async () => "" };
    expect((await readWireError(none, { limit: 0 })).cut).toBeUndefined();
  });

  it.each([-1, Number.NaN])("should take the default where the limit is %s", async (limit) => {
    const text = async (): Promise<string> => "x".repeat(1_048_577);
    const wire = await readWireError({ status: 502, headers: {}, text }, { limit });
    expect(wire.cut).toEqual({ bytes: 1_048_576, reason: "limit" });
  });

  it.each([null, undefined, "x", throwing("get"), { get: () => Symbol("x") }])(
    "should not throw for the headers of case %#",
    async (headers) => {
      expect(await read({ headers: headers as never, text: async () => json })).toEqual({
        body,
        text: json,
      });
    },
  );
});

function lockedStream(): ReadableStream {
  const stream = new ReadableStream();
  stream.getReader();
  return stream;
}

it.each([
  [0xfe, 0x41],
  [0xff, 0x41],
  [0x41, 0xfe],
  [0x41, 0xff],
  [0x41, 0xbb],
  [0xef, 0x41],
])("should take no byte order mark for granted: %i %i", async (...bytes) => {
  const text = new TextDecoder().decode(Uint8Array.from(bytes));
  const wire = await readWireError(new Response(Uint8Array.from(bytes), { status: 400 }));
  expect(wire.text).toBe(text);
});

it("should find the charset without a space before it", async () => {
  const headers = { "content-type": "text/plain;charset=latin1" };
  const wire = await readWireError(new Response(Uint8Array.of(0xe4), { status: 400, headers }));
  expect(wire.text).toBe("\u00e4");
  expect(wire).not.toHaveProperty("cut");
});
