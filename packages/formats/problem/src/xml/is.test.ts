import { expect, it } from "vitest";

import { xmlBodies } from "./bodies.test-support.ts";
import { isProblemXml } from "./is.ts";

it.each(xmlBodies)("should know $api", ({ xml }) => {
  expect(isProblemXml(xml)).toBe(true);
});

it("should not know anything else", () => {
  for (const body of [
    undefined,
    { title: "t" },
    "title",
    "<problem/>",
    `<problem xmlns="urn:ietf:rfc:7807"><status>many</status><title>t</title></problem>`,
    `<problem xmlns="urn:ietf:rfc:7807"><title><a>b</a></title></problem>`,
    "<error><title>t</title></error>",
  ])
    expect(isProblemXml(body)).toBe(false);
});
