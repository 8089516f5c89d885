import { codeStyle } from "@api-errors/code-style";
import { createGateway, type Gateway } from "@api-errors/gateway";
import { problem } from "@api-errors/problem";
import { serve } from "@hono/node-server";

import { reportTo } from "./child.ts";
import { plainProxy } from "./plain-proxy.ts";

const [mode, upstream = ""] = process.argv.slice(2);

const gateways: Readonly<Record<string, () => Gateway>> = {
  // What the others are measured against.
  plain: () => plainProxy(upstream),
  gateway: () =>
    createGateway({
      upstreams: [{ path: "/", url: upstream }],
      from: [codeStyle, problem],
      to: problem,
    }),
};

const gateway = gateways[mode ?? ""];
if (!gateway) throw new Error(`expected ${Object.keys(gateways).join(" or ")}, received ${mode}`);
serve({ fetch: gateway(), port: 0, hostname: "127.0.0.1" }, ({ port }) =>
  reportTo(process, `http://127.0.0.1:${port}`),
);
