import { describe, expect, it } from "vitest";

import { forwardedHeaders } from "./forwarded-headers.ts";
import type { Withheld } from "./withhold.ts";

describe("forwardedHeaders", () => {
  it("should leave ids, numbers and origins as they are", () => {
    const headers = {
      "x-request-id": "req-10.1.2.3-7",
      "access-control-allow-origin": "http://localhost:3000",
      "ratelimit-policy": '"10.0.0.1";q=10',
      traceparent: "00-49b5250fc418ce6cf5086647a2d6ff62-81a414175e6d8090-01",
      date: "Sat, 21 Nov 2026 10:00:00 GMT",
    };
    const withheld: Withheld[] = [];
    expect(forwardedHeaders(headers, true, { names: ["date"] }, withheld)).toEqual(headers);
    expect(withheld).toEqual([]);
  });

  it("should search links and challenges", () => {
    const headers = {
      link: "<http://10.0.0.7:8080/docs>; rel=help",
      "www-authenticate": 'Bearer error_description="no route to db.internal"',
      "proxy-authenticate": 'Basic realm="10.0.0.7"',
    };
    const withheld: Withheld[] = [];
    expect(forwardedHeaders(headers, true, {}, withheld)).toEqual({
      link: "<[withheld]/docs>; rel=help",
      "www-authenticate": 'Bearer error_description="no route to [withheld]"',
      "proxy-authenticate": 'Basic realm="[withheld]"',
    });
    expect(withheld).toHaveLength(3);
    expect(forwardedHeaders(headers, true, false, [])).toEqual(headers);
  });
});
