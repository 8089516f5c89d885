import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { formatFor } from "./hostile.test-support.ts";
import { readError } from "./read-error.ts";

const formats = [formatFor("a"), formatFor("b")];

function jsonResponse(body: unknown, status: number, type = "application/json"): Response {
  return new Response(JSON.stringify(body), { status, headers: { "content-type": type } });
}

describe("readError", () => {
  it("should read an error in the format that knows it", async () => {
    const error = await readError(jsonResponse({ marker: "b" }, 404), formats);
    expect(error).toMatchObject({ format: "b", status: 404 });
  });

  it("should consume the body of an error response", async () => {
    const response = jsonResponse({ marker: "b" }, 404);
    await readError(response, formats);
    expect(response.bodyUsed).toBe(true);
  });

  it.each([
    ["a redirect", new Response(null, { status: 302, headers: { location: "/" } })],
    ["no content", new Response(null, { status: 204 })],
  ])("should give undefined for %s", async (_, response) => {
    expect(await readError(response, formats)).toBeUndefined();
  });

  it.each([
    ["a body that none of them knows", jsonResponse({ marker: "c" }, 404), { marker: "c" }],
    [
      "HTML",
      new Response("<h1>Bad Gateway</h1>", { status: 502 }),
      { body: "<h1>Bad Gateway</h1>" },
    ],
    ["JSON that was cut", new Response('{"code":"no', { status: 502 }), { body: '{"code":"no' }],
    ["a list", jsonResponse([1], 404), { body: [1] }],
    ["an empty body", new Response(null, { status: 500 }), {}],
  ])("should say what HTTP says of an error with %s", async (_, response, extensions) => {
    const error = await readError(response, formats);
    expect(error).toMatchObject({ format: "unknown", status: response.status, extensions });
    expect(error?.message).toBeUndefined();
  });

  it("should take a line of text for the message where no format knows it", async () => {
    const response = new Response("404 page not found\n", {
      status: 404,
      headers: { "retry-after": "3" },
    });
    expect(await readError(response, formats)).toMatchObject({
      format: "unknown",
      message: "404 page not found",
      retry: { when: "idempotent", afterSeconds: 3 },
      extensions: {},
    });
  });

  it("should know nothing but HTTP without formats", async () => {
    const none: typeof formats = [];
    const error = await readError(jsonResponse({ marker: "a" }, 404), none);
    expect(error).toMatchObject({ format: "unknown", status: 404, extensions: { marker: "a" } });
  });

  it("should try the next best where the best cannot read it after all", async () => {
    const broken = { ...formatFor("a"), recognize: () => ({ score: 1, evidence: [] }) };
    const refusing = { ...broken, parse: () => ({ ok: false, reason: "no" }) as const };
    const response = (): Response => jsonResponse({ marker: "a" }, 404);
    expect(await readError(response(), [refusing, formatFor("a")])).toMatchObject({ format: "a" });
    expect(await readError(response(), [refusing])).toMatchObject({ format: "unknown" });
  });

  it("should leave the body of a success to the caller", async () => {
    const response = jsonResponse({ id: 1 }, 200);
    expect(await readError(response, formats)).toBeUndefined();
    expect(response.bodyUsed).toBe(false);
    expect(await response.json()).toEqual({ id: 1 });
  });

  // Slack answers 200 with {"ok":false,"error":"invalid_auth"}: https://docs.slack.dev/apis/web-api/#responses
  it.each([
    "application/json; charset=utf-8",
    "application/vnd.api+json",
    "application/x-www-form-urlencoded",
  ])("should read an error that came with HTTP 200 as %s, and leave the body", async (type) => {
    const response = jsonResponse({ marker: "a" }, 200, type);
    expect(await readError(response, formats)).toMatchObject({ format: "a", status: 200 });
    expect(await response.json()).toEqual({ marker: "a" });
  });

  it.each([
    "text/event-stream",
    "application/x-ndjson",
    "application/jsonl",
    "application/json-seq",
    "image/png",
    "text/html",
    undefined,
  ])("should not read a success of the type %s", async (type) => {
    let pulls = 0;
    const body = new ReadableStream(
      {
        pull(controller) {
          pulls++;
          controller.enqueue(new TextEncoder().encode('{"marker":"a"}'));
        },
      },
      { highWaterMark: 0 },
    );
    const response = new Response(
      body,
      type === undefined ? {} : { headers: { "content-type": type } },
    );
    expect(await readError(response, formats)).toBeUndefined();
    expect(pulls).toBe(0);
    expect(response.bodyUsed).toBe(false);
  });

  it("should still know an error by its headers alone", async () => {
    const format = {
      ...formatFor("h"),
      recognize: ({ body }: { readonly body: unknown }) => ({
        score: body === undefined ? 1 : 0,
        evidence: [],
      }),
    };
    const redirect = new Response(null, {
      status: 302,
      headers: { location: "/?error=access_denied" },
    });
    expect(await readError(redirect, [format])).toMatchObject({ format: "h", status: 302 });
  });

  it("should give undefined for a success whose body was used", async () => {
    const response = jsonResponse({ marker: "a" }, 200);
    await response.text();
    expect(await readError(response, formats)).toBeUndefined();
  });

  it("should not consume a success that cannot be cloned", async () => {
    let reads = 0;
    const response = {
      status: 200,
      headers: { "content-type": "application/json" },
      text: async () => {
        reads++;
        return '{"marker":"a"}';
      },
    };
    expect(await readError(response, formats)).toBeUndefined();
    expect(reads).toBe(0);
    expect(await readError({ ...response, status: 400 }, formats)).toMatchObject({ format: "a" });
    expect(reads).toBe(1);
  });

  it("should heed the limit, for a success too", async () => {
    const body = { marker: "a", more: "x".repeat(100) };
    expect(await readError(jsonResponse(body, 400), formats, { limit: 50 })).toMatchObject({
      format: "unknown",
    });
    expect(await readError(jsonResponse(body, 400), formats, { limit: 500 })).toMatchObject({
      format: "a",
    });
    const success = jsonResponse(body, 200);
    expect(await readError(success, formats, { limit: 50 })).toBeUndefined();
    expect(await success.json()).toEqual(body);
  });
});

describe("readError with a parser", () => {
  const [a = formatFor("a")] = formats;
  const parse: typeof a.parse = (wire) =>
    a.recognize(wire).score > 0 ? a.parse(wire) : { ok: false, reason: "no a" };

  it("should give the error that it parses", async () => {
    const error = await readError(jsonResponse({ marker: "a" }, 404), parse);
    expect(error).toMatchObject({ format: "a", status: 404 });
  });

  it("should say what HTTP says where it parses none", async () => {
    const error = await readError(new Response("<h1>Bad Gateway</h1>", { status: 502 }), parse);
    expect(error).toMatchObject({ format: "unknown", status: 502, retry: { when: "idempotent" } });
  });

  it("should leave a success its body", async () => {
    const response = jsonResponse({ id: 1 }, 200);
    expect(await readError(response, parse)).toBeUndefined();
    expect(await response.json()).toEqual({ id: 1 });
  });
});

describe("readError of a request that is given up", () => {
  /** Sends the beginning of an answer, and never its end. */
  async function answered(status: number, signal: AbortSignal): Promise<Response> {
    const server = createServer((_, response) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.write('{"marker":');
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => void (server.closeAllConnections(), server.close()));
    const { port } = server.address() as AddressInfo;
    return fetch(`http://127.0.0.1:${port}`, { signal });
  }

  it.each([404, 200])("should reject as fetch does, at a %s", async (status) => {
    const controller = new AbortController();
    const reading = readError(await answered(status, controller.signal), formats);
    controller.abort();
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
  });

  it("should reject where its time is over", async () => {
    const reading = readError(await answered(500, AbortSignal.timeout(50)), formats);
    await expect(reading).rejects.toMatchObject({ name: "TimeoutError" });
  });

  it.each(["MyAbortError", "AbortErrors"])(
    "should take a %s for a broken connection",
    async (name) => {
      const broken = new ReadableStream({
        pull(controller) {
          controller.error(Object.assign(new Error("terminated"), { name }));
        },
      });
      const error = await readError(new Response(broken, { status: 502 }), formats);
      expect(error).toMatchObject({ format: "unknown", status: 502 });
    },
  );

  it("should read what came of a connection that broke", async () => {
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"marker":"a"}'));
      },
      pull(controller) {
        controller.error(new TypeError("terminated"));
      },
    });
    const error = await readError(new Response(broken, { status: 404 }), formats);
    expect(error).toMatchObject({ format: "a", status: 404 });
  });
});
