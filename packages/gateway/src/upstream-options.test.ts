import { codeStyle } from "@api-errors/code-style";
import { problem } from "@api-errors/problem";
import { describe, expect, it } from "vitest";

import { createGateway, type GatewayOptions } from "./create-gateway.ts";
import { ask } from "./gateway.test-support.ts";
import { nobody, serve, serveJson } from "./servers.test-support.ts";
import { optionsFor, type UpstreamOptions } from "./upstream-options.ts";

const CRASH = { code: "crash", message: "Lost customer-7 at 10.0.3.7" };

/** What clients get of the same upstream where nothing is set for it, and where something is. */
async function answers(
  url: string,
  own: UpstreamOptions,
  all: Partial<GatewayOptions> = {},
): Promise<readonly Response[]> {
  const gateway = createGateway({
    upstreams: [
      { path: "/all", url },
      { path: "/own", url, ...own },
    ],
    from: [codeStyle],
    to: problem,
    ...all,
  });
  return [await gateway(ask("/all")), await gateway(ask("/own"))];
}

const texts = (responses: readonly Response[]): Promise<string[]> =>
  Promise.all(responses.map((response) => response.text()));

describe("an option of one upstream", () => {
  it("should hide the words of its 5xx alone", async () => {
    const [all, own] = await texts(
      await answers(await serveJson(500, CRASH), { genericServerErrors: true }),
    );
    expect(all).toContain("customer-7");
    expect(own).toContain("The server failed to answer the request");
    expect(own).not.toContain("customer-7");
  });

  it("should stand in place of the gateway's", async () => {
    const url = await serveJson(500, CRASH);
    const [all, own] = await texts(
      await answers(url, { genericServerErrors: false }, { genericServerErrors: true }),
    );
    expect(all).not.toContain("customer-7");
    expect(own).toContain("customer-7");
  });

  it("should say what is withheld of it", async () => {
    const url = await serveJson(500, CRASH);
    const patterns = [/customer-\d+/];
    const [all, own] = await texts(
      await answers(url, { withhold: false }, { withhold: { patterns } }),
    );
    expect(all).toContain("Lost [withheld] at [withheld]");
    expect(own).toContain("Lost customer-7 at 10.0.3.7");
    expect((await texts(await answers(url, { withhold: { patterns } })))[1]).not.toContain(
      "customer",
    );
  });

  it("should say which of its headers travel", async () => {
    const url = await serveJson(404, CRASH, { "x-shop-region": "eu" });
    const [all, own] = await answers(url, { headers: { allow: ["x-shop-region"] } });
    expect(all?.headers.get("x-shop-region")).toBeNull();
    expect(own?.headers.get("x-shop-region")).toBe("eu");
  });

  it("should say how much is read of its errors", async () => {
    const url = await serveJson(500, { ...CRASH, more: "m".repeat(5000) });
    const [all, own] = await texts(await answers(url, { limit: 100 }));
    expect(all).toContain("mmm");
    expect(own).not.toContain("mmm");
  });

  it("should say how it is asked, and with which headers", async () => {
    const url = await serve(({ headers }, response) => {
      response.writeHead(200, { "content-type": "text/plain" });
      response.end([headers["x-key"], headers["x-sent"]].map(String).join(" "));
    });
    const [all, own] = await texts(
      await answers(
        url,
        {
          requestHeaders: { set: { "x-key": "own" } },
          fetch: (target, init) => {
            const headers = new Headers(init.headers);
            headers.set("x-sent", "yes");
            return fetch(target, { ...init, headers });
          },
        },
        { requestHeaders: { set: { "x-key": "all" } } },
      ),
    );
    expect([all, own]).toEqual(["all undefined", "own yes"]);
  });

  it("should count as not given where it is undefined", () => {
    const own: Record<string, unknown> = { limit: undefined, withhold: false };
    expect(optionsFor(own, { limit: 5, withhold: { names: ["a"] } })).toEqual({
      limit: 5,
      withhold: false,
    });
  });

  it("should say how long it may take, and the gateway's for all", async () => {
    const url = await serve((_request, response) => {
      setTimeout(() => response.end("late"), 200);
    });
    const responses = await answers(url, { timeoutMs: 5000 }, { timeoutMs: 30 });
    expect(responses.map(({ status }) => status)).toEqual([504, 200]);
  });
});

describe("a hook", () => {
  it("should learn which upstream it is about", async () => {
    const seen: unknown[] = [];
    const gateway = createGateway({
      upstreams: [
        { path: "/shop", url: await serveJson(503, { code: "busy", message: "m" }) },
        { path: "/pay", url: await nobody() },
      ],
      from: [codeStyle],
      to: problem,
      retries: { attempts: 2 },
      onTranslation: ({ upstream, from }) => seen.push(["translation", upstream, from]),
      onFailure: ({ code }, _request, _cause, upstream) => seen.push([code, upstream]),
      onRetry: ({ code }, _request, attempt, upstream) => seen.push([code, attempt, upstream]),
    });
    for (const path of ["/shop/a", "/pay/a", "/none"]) await gateway(ask(path));
    expect(seen).toEqual([
      ["busy", 1, "/shop"],
      ["translation", "/shop", "code-style"],
      ["upstream_unreachable", 1, "/pay"],
      ["upstream_unreachable", "/pay"],
      ["no_upstream", undefined],
    ]);
  });
});
