import { expect, it } from "vitest";
import { findCycles } from "./cycles.ts";

it("should return no cycle for a graph without one, diamonds included", () => {
  const graph = new Map([
    ["a", ["b", "c"]],
    ["b", ["d"]],
    ["c", ["d"]],
  ]);
  expect(findCycles(graph)).toEqual([]);
});

it("should return a cycle for a file that imports itself", () => {
  expect(findCycles(new Map([["a", ["a"]]]))).toEqual([["a", "a"]]);
});

it("should return a cycle that does not hold the first file", () => {
  const graph = new Map([
    ["a", ["b"]],
    ["b", ["c"]],
    ["c", ["b"]],
  ]);
  expect(findCycles(graph)).toEqual([["b", "c", "b"]]);
});
