import { toResponse } from "@api-errors/core";
import { expect, it } from "vitest";

import { buildProblemXml } from "./build.ts";
import { flawsOf } from "./relax-ng.test-support.ts";

it("should write the example of RFC 9457 appendix B, without its layout", async () => {
  const wire = buildProblemXml(
    {
      balance: 30,
      accounts: ["https://example.net/account/12345", "https://example.net/account/67890"],
      type: "https://example.com/probs/out-of-credit",
      title: "You do not have enough credit.",
    },
    { status: 403, headers: { "Content-Language": "en" } },
  );
  expect(wire).toEqual({
    status: 403,
    headers: { "content-type": "application/problem+xml", "content-language": "en" },
    // The members of the RFC come first: its schema demands it.
    body: `<?xml version="1.0" encoding="UTF-8"?>
<problem xmlns="urn:ietf:rfc:7807"><type>https://example.com/probs/out-of-credit</type><title>You do not have enough credit.</title><balance>30</balance><accounts><i>https://example.net/account/12345</i><i>https://example.net/account/67890</i></accounts></problem>`,
  });
  expect(await flawsOf([wire.body])).toEqual([]);
});

it("should have the status of the document, and leave out members of the wrong type", () => {
  const wire = buildProblemXml({ status: 422, title: 5 as unknown as string });
  expect(wire.status).toBe(422);
  expect(wire.body).toContain(`7807"><status>422</status></problem>`);
});

it("should be sent as it is", async () => {
  const wire = buildProblemXml({ title: "<é>" });
  const response = toResponse(wire);
  expect(response.headers.get("content-type")).toBe("application/problem+xml");
  expect(await response.text()).toContain("<title>&lt;é&gt;</title>");
});

it("should have a schema that can say no", async () => {
  for (const xml of [
    "<problem/>",
    "<problem>",
    `<problem xmlns="urn:ietf:rfc:7807"><status>many</status></problem>`,
    `<problem xmlns="urn:ietf:rfc:7807"><status>-1</status></problem>`,
    `<problem xmlns="urn:ietf:rfc:7807">text</problem>`,
    `<problem xmlns="urn:ietf:rfc:7807"><x:a xmlns:x="urn:x"/></problem>`,
  ])
    expect(await flawsOf([xml])).not.toEqual([]);
});
