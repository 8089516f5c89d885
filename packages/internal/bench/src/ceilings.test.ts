import { expect, it } from "vitest";
import { ceilingFor, findGrowth, recordCeilings } from "./ceilings.ts";

const sizes = [
  { name: "a › parseA", bytes: 3400, bar: 3000 },
  { name: "a › isA", bytes: 200 },
];

it("should record a ceiling a little above what was measured, beside the bar and the gap", () => {
  expect(recordCeilings(sizes)).toEqual({
    "a › parseA": { ceiling: 3460, measured: 3400, bar: 3000, over: 400 },
    "a › isA": { ceiling: 230, measured: 200 },
  });
});

it("should find nothing in what was just recorded", () => {
  expect(findGrowth(sizes, recordCeilings(sizes))).toEqual([]);
});

it("should find what has grown, what is new and what is gone", () => {
  const ceilings = recordCeilings(sizes);
  const grown = [
    { name: "a › parseA", bytes: ceilingFor(3400) + 1 },
    { name: "a › new", bytes: 1 },
  ];
  expect(findGrowth(grown, ceilings)).toEqual([
    "a › parseA: 3461 bytes, ceiling 3460 (61 more than recorded)",
    "a › new: 1 bytes, and no ceiling recorded",
    "a › isA: a ceiling for what is no longer exported",
  ]);
});
