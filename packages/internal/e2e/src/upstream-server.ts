import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { reportTo } from "./child.ts";

const success = JSON.stringify({
  data: Array.from({ length: 12 }, (_, i) => ({ id: i, name: `Customer ${i}`, city: "Trondheim" })),
});
const error = JSON.stringify({
  code: "invalid_order",
  message: "Not valid",
  traceId: "4bf92f3577b34da6a3ce929d0e0e4736",
  errors: [
    { field: "items[0].quantity", code: "too_small", message: "must be at least 1" },
    { field: "items[1].email", code: "invalid_format", message: "is no address" },
  ],
});

/** Answers below `/error` with an error in code-style, and everywhere else with a success. */
const server = createServer((request, response) => {
  const isError = request.url?.includes("error") === true;
  const body = isError ? error : success;
  response.writeHead(isError ? 422 : 200, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    "x-request-id": "req-1",
  });
  response.end(body);
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () =>
  reportTo(process, `http://127.0.0.1:${(server.address() as AddressInfo).port}`),
);
