import { codeStyle } from "@api-errors/code-style";
import { problem } from "@api-errors/problem";
import { describe, expect, it } from "vitest";

import { createGateway } from "./create-gateway.ts";
import { ask } from "./gateway.test-support.ts";
import { serve } from "./servers.test-support.ts";
import type { Translation } from "./translator.ts";

describe("what no format knows", () => {
  it.each([
    [problem, { title: "Bad Gateway", status: 502 }, ["title", "status"]],
    [codeStyle, { code: "bad_gateway", message: "Bad Gateway" }, ["code", "message"]],
  ])(
    "should be answered in $name without a mark of what was filled in",
    async (to, body, members) => {
      const translations: Translation[] = [];
      const url = await serve((_request, response) => {
        response.writeHead(502, { "content-type": "text/html" });
        response.end("<html><title>502 Bad Gateway</title><h1>nginx</h1></html>");
      });
      const gateway = createGateway({
        upstreams: [{ path: "/api", url }],
        to,
        onTranslation: (translation) => translations.push(translation),
      });
      expect(await (await gateway(ask())).json()).toEqual(body);
      const filled = translations.map((each) => each.filled.map(({ member }) => member));
      expect([filled, translations[0]?.error?.title]).toEqual([[members], undefined]);
    },
  );

  it("should keep the status that its body states, though HTTP says another", async () => {
    const url = await serve((_request, response) => {
      response.writeHead(503, { "content-type": "application/json" }).end('{"status":200}');
    });
    const gateway = createGateway({ upstreams: [{ path: "/api", url }], to: problem });
    expect(await (await gateway(ask())).json()).toEqual({
      title: "Service Unavailable",
      status: 503,
      apiError: { declaredStatus: 200, filled: ["title", "declaredStatus"] },
    });
  });
});
