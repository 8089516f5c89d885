import fc from "fast-check";
import { expect, it } from "vitest";
import { parseTraceparent } from "./traceparent.ts";

const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
const parentId = "00f067aa0ba902b7";

it("should read the example of W3C Trace Context section 3.2.4", () => {
  expect(parseTraceparent(`00-${traceId}-${parentId}-01`)).toEqual({
    version: 0,
    traceId,
    parentId,
    flags: 1,
    sampled: true,
  });
});

it.each([
  ["00", 0, false],
  ["01", 1, true],
  ["02", 2, false],
  ["03", 3, true],
  ["ff", 255, true],
  ["fe", 254, false],
])("should take bit 0 of the flags %s for sampled", (hex, flags, sampled) => {
  expect(parseTraceparent(`00-${traceId}-${parentId}-${hex}`)).toMatchObject({ flags, sampled });
});

it.each(["01", "cc", "fe"])(
  "should read the four fields of version %s, whatever follows",
  (version) => {
    const fields = `${version}-${traceId}-${parentId}-01`;
    const read = {
      version: Number.parseInt(version, 16),
      traceId,
      parentId,
      flags: 1,
      sampled: true,
    };
    expect(parseTraceparent(fields)).toEqual(read);
    expect(parseTraceparent(`${fields}-`)).toEqual(read);
    expect(parseTraceparent(`${fields}-what the future-will be`)).toEqual(read);
    expect(parseTraceparent(`${fields}.x`)).toBeUndefined();
    expect(parseTraceparent(`${fields}0`)).toBeUndefined();
  },
);

// The rules of W3C Trace Context section 3.2.2, broken one by one.
it.each([
  `ff-${traceId}-${parentId}-01`,
  `00-${"0".repeat(32)}-${parentId}-01`,
  `00-${traceId}-${"0".repeat(16)}-01`,
  `00-${traceId.toUpperCase()}-${parentId}-01`,
  `00-${traceId}-${parentId.toUpperCase()}-01`,
  `0A-${traceId}-${parentId}-01`,
  `00-${traceId}-${parentId}-0A`,
  `00-${traceId}-${parentId}-01-`,
  `00-${traceId}-${parentId}-01-00`,
  `00-${traceId}-${parentId}-1`,
  `00-${traceId}-${parentId}`,
  `00-${traceId.slice(1)}-${parentId}-01`,
  `00-${traceId}0-${parentId}-01`,
  `0-${traceId}-${parentId}-01`,
  ` 00-${traceId}-${parentId}-01`,
  `001-${traceId}-${parentId}-01`,
  ` 01-${traceId}-${parentId}-01`,
  `00-${traceId}-${parentId}-01 `,
  `00-${traceId}-${parentId}-01\n`,
  `00_${traceId}-${parentId}-01`,
  // Identifiers of ASP.NET that are none.
  "0HMD9M8GVUQ7I:00000001",
  "|7dd7d3a5-4c5c.1.",
  "",
  null,
  undefined,
  5,
  [`00-${traceId}-${parentId}-01`],
])("should give undefined for %j", (value) => {
  expect(parseTraceparent(value as string)).toBeUndefined();
});

it("should read back what is put together, and never throw", () => {
  const hex = (length: number) =>
    fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`)).filter((text) => /[^0]/.test(text));
  fc.assert(
    fc.property(hex(32), hex(16), fc.integer({ min: 0, max: 255 }), (trace, parent, flags) => {
      const text = `00-${trace}-${parent}-${flags.toString(16).padStart(2, "0")}`;
      expect(parseTraceparent(text)).toMatchObject({ traceId: trace, parentId: parent, flags });
    }),
  );
  fc.assert(
    fc.property(fc.anything(), (value) => {
      parseTraceparent(value as string);
    }),
  );
});
