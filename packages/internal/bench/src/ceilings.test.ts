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

it("should hold an import to its bar, once that is met", () => {
  const met = [{ name: "a › parseA", bytes: 2990, bar: 3000 }];
  const ceilings = recordCeilings(met);
  expect(ceilings["a › parseA"]).toEqual({ ceiling: 3000, measured: 2990, bar: 3000 });
  expect(findGrowth([{ name: "a › parseA", bytes: 3000, bar: 3000 }], ceilings)).toEqual([]);
  expect(findGrowth([{ name: "a › parseA", bytes: 3001, bar: 3000 }], ceilings)).toEqual([
    "a › parseA: 3001 bytes, bar, which was met, 3000 (11 more than recorded)",
  ]);
});

it("should hold it so, too, where a ceiling above the bar is recorded", () => {
  const ceilings = { "a › parseA": { ceiling: 3050, measured: 2990, bar: 3000 } };
  expect(findGrowth([{ name: "a › parseA", bytes: 3010, bar: 3000 }], ceilings)).toHaveLength(1);
});

it("should say of what is new that it misses its bar", () => {
  expect(findGrowth([{ name: "a › parseA", bytes: 3100, bar: 3000 }], {})).toEqual([
    "a › parseA: 3100 bytes, and no ceiling recorded, above its bar of 3000",
  ]);
});
