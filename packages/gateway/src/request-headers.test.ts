import { describe, expect, it } from "vitest";

import type { GatewayOptions } from "./create-gateway.ts";
import { ask, before, expectProblem } from "./gateway.test-support.ts";
import { type RequestHeaderChange, requestHeaders } from "./request-headers.ts";
import { serve } from "./servers.test-support.ts";

const SENT = {
  authorization: "Bearer t",
  cookie: "session=1",
  forwarded: "for=6.6.6.6",
  "x-forwarded-for": "6.6.6.6",
  "x-forwarded-proto": "https",
  "x-real-ip": "6.6.6.6",
  "x-kept": "yes",
};

/** What of these headers, and of others, an upstream gets. */
async function seenWith(
  given: GatewayOptions["requestHeaders"],
): Promise<Record<string, string | undefined>> {
  const url = await serve(({ headers }, response) => {
    response.writeHead(200, { "content-type": "text/plain" }).end(JSON.stringify(headers));
  });
  const options = given === undefined ? {} : { requestHeaders: given };
  const response = await before(url, options)(ask("/api", { headers: SENT }));
  const seen = (await response.json()) as Record<string, string>;
  return Object.fromEntries(
    [...Object.keys(SENT), "x-key", "via"].map((name) => [name, seen[name]]),
  );
}

const usual = {
  authorization: "Bearer t",
  cookie: "session=1",
  forwarded: undefined,
  "x-forwarded-for": undefined,
  "x-forwarded-proto": undefined,
  "x-real-ip": undefined,
  "x-kept": "yes",
  "x-key": undefined,
  via: "1.1 api-errors",
};

describe("the headers of a request", () => {
  it("should go on but for what says where it came from, which any client can write", async () => {
    expect(await seenWith(undefined)).toEqual(usual);
  });

  it("should go on as configured, in any case", async () => {
    expect(
      await seenWith({
        allow: ["X-Forwarded-For"],
        deny: ["Cookie"],
        set: { Authorization: "Basic a2V5", "X-Key": "k" },
      }),
    ).toEqual({
      ...usual,
      authorization: "Basic a2V5",
      cookie: undefined,
      "x-forwarded-for": "6.6.6.6",
      "x-key": "k",
    });
  });

  it("should be what a function makes of them, with the request at hand", async () => {
    const change: RequestHeaderChange = async (headers, request) => {
      headers.delete("cookie");
      headers.set("x-key", await Promise.resolve(request.headers.get("x-real-ip") ?? ""));
      return headers;
    };
    expect(await seenWith(change)).toEqual({ ...usual, cookie: undefined, "x-key": "6.6.6.6" });
    expect(await seenWith(() => new Headers({ "x-key": "only" }))).toEqual({
      ...Object.fromEntries(Object.keys(SENT).map((name) => [name, undefined])),
      "x-key": "only",
      via: "1.1 api-errors",
    });
  });

  it("should be a failure of the gateway where the function throws", async () => {
    const failing = (): never => {
      throw new Error("no token at 127.0.0.1");
    };
    const gateway = before("http://a.example", { requestHeaders: failing });
    await expectProblem(await gateway(ask()), 500, "gateway_failure");
  });

  it.each([
    ["x key", "v"],
    ["x-key", "s3cret\r\nx: y"],
  ])("should be refused where they cannot be sent, without their value", (name, value) => {
    expect(() => requestHeaders({ set: { [name]: value } })).toThrow(
      new TypeError(`requestHeaders: expected a header that can be sent, received ${name}`),
    );
  });
});
