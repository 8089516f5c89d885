import { problem } from "@api-errors/problem";
import { expect, it } from "vitest";

import { toGateway } from "./to-gateway.ts";

it("should make a gateway of options, and leave one alone that is made", async () => {
  const gateway = toGateway({ upstreams: [], to: problem });
  expect(toGateway(gateway)).toBe(gateway);
  expect((await gateway(new Request("http://gateway.example/"))).status).toBe(404);
});
