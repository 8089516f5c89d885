import { codeStyle } from "@api-errors/code-style";
import { problem } from "@api-errors/problem";
import { expect } from "vitest";

import { createGateway, type Gateway, type GatewayOptions } from "./create-gateway.ts";

/** What an upstream says in code-style. */
export const notFound = { code: "entity_not_found", message: "No such user", traceId: "req-1" };

/** A gateway to problems before one upstream, below `/api`. */
export function before(
  url: string,
  options: Partial<GatewayOptions> = {},
  timeoutMs?: number,
): Gateway {
  const upstream = { path: "/api", url, ...(timeoutMs === undefined ? {} : { timeoutMs }) };
  return createGateway({
    upstreams: [upstream],
    from: [codeStyle, problem],
    to: problem,
    ...options,
  });
}

/** A request to the gateway. */
export function ask(path = "/api/users", init?: RequestInit): Request {
  return new Request(`http://gateway.example${path}`, init);
}

/** All that a failure of the gateway's own must be. */
export async function expectProblem(
  response: Response,
  status: number,
  code: string,
): Promise<string> {
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({ status, code });
  expect(text).not.toContain("127.0.0.1");
  return text;
}
