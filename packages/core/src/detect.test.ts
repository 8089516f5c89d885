import { describe, expect, it } from "vitest";
import { detect } from "./detect.ts";
import { formatFor } from "./hostile.test-support.ts";

describe("detect", () => {
  const a = formatFor("a");
  const b = { ...formatFor("a"), name: "b" };
  const scoring = (score: number): typeof a => ({
    ...a,
    name: `scores ${score}`,
    recognize: () => ({ score, evidence: [] }),
  });
  const wire = { status: 400, headers: {}, body: { marker: "a" } };

  it("should put the best first, with its evidence", () => {
    const formats = [scoring(0.3), scoring(1), scoring(0.6)];
    expect(detect(wire, formats).map(({ format }) => format)).toEqual([
      formats[1],
      formats[2],
      formats[0],
    ]);
    expect(detect(wire, [a])).toEqual([{ format: a, score: 0.6, evidence: ["a"] }]);
  });

  it("should keep the order of the list for equal scores", () => {
    expect(detect(wire, [a, b]).map(({ format }) => format.name)).toEqual(["a", "b"]);
    expect(detect(wire, [b, a]).map(({ format }) => format.name)).toEqual(["b", "a"]);
  });

  it.each([0.29, 0, -1, Number.NaN])("should leave out what scores %s", (score) => {
    expect(detect(wire, [scoring(score)])).toEqual([]);
  });

  it("should give none without formats, and leave the list alone", () => {
    const formats = Object.freeze([scoring(0.3), scoring(1)]);
    expect(detect(wire, [])).toEqual([]);
    expect(detect(wire, formats)).toHaveLength(2);
  });
});
