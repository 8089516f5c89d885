import type { ApiError } from "@api-errors/core";
import { problem } from "@api-errors/problem";
import { describe, expectTypeOf, it } from "vitest";

import { createGateway, type GatewayOptions } from "./create-gateway.ts";
import type { Upstream } from "./upstream.ts";
import type { UpstreamOptions } from "./upstream-options.ts";

describe("the options of a gateway", () => {
  it("should be options of one upstream as well, but for its hooks and its formats", () => {
    expectTypeOf<GatewayOptions>().toExtend<UpstreamOptions>();
    expectTypeOf<Upstream>().toExtend<UpstreamOptions>();
    const upstream = { path: "/", url: "https://a.example" };
    createGateway({
      upstreams: [
        { ...upstream, withhold: false, genericServerErrors: true, limit: 5, holdMs: 1, fetch },
        { ...upstream, headers: { deny: ["link"] }, requestHeaders: { set: { "x-key": "k" } } },
        // @ts-expect-error a hook is for all of them
        { path: "/", url: "https://a.example", onTranslation: () => {} },
        // @ts-expect-error a number of bytes
        { path: "/", url: "https://a.example", limit: "1 MiB" },
        // @ts-expect-error the value of a header is a text
        { path: "/", url: "https://a.example", requestHeaders: { set: { "x-key": 1 } } },
        // @ts-expect-error what is given is sent: a function that gives nothing would send nothing
        { path: "/", url: "https://a.example", requestHeaders: (headers) => headers.delete("a") },
      ],
      to: problem,
    });
  });

  it("should tell hooks which upstream it is about", () => {
    createGateway({
      upstreams: [],
      to: problem,
      onTranslation: ({ upstream, error }) => {
        expectTypeOf(upstream).toEqualTypeOf<string>();
        expectTypeOf(error).toEqualTypeOf<ApiError | undefined>();
      },
      onFailure: (...args) =>
        expectTypeOf(args).toEqualTypeOf<[ApiError, Request, unknown, string | undefined]>(),
      onRetry: (...args) => expectTypeOf(args).toEqualTypeOf<[ApiError, Request, number, string]>(),
      requestHeaders: (headers, request) => {
        expectTypeOf(headers).toEqualTypeOf<Headers>();
        expectTypeOf(request).toEqualTypeOf<Request>();
        return headers;
      },
    });
  });
});
