import { sourceText } from "@api-errors/internal-bodies";
import { testKnowledge } from "@api-errors/internal-bodies/tests";
import { describe, expect, it } from "vitest";

import { catalog } from "./catalog.ts";

const text = sourceText("003");

describe.skipIf(text === undefined)("the document", () => {
  it("should have no type that is missing here, or has another status", () => {
    const rows = [...(text ?? "").matchAll(/^([A-Z][A-Za-z ]+) \| .* \| (\d{3}) \|$/gm)].map(
      // On the wire there are no spaces.
      ([, label = "", status]) => [label.replaceAll(" ", ""), Number(status)],
    );
    expect(rows).toHaveLength(24);
    const listed = Object.entries(catalog).filter(([, { source }]) => source.seen === undefined);
    const byName = (a: readonly unknown[], b: readonly unknown[]): number =>
      String(a[0]) < String(b[0]) ? -1 : 1;
    expect(listed.map(([type, { status }]) => [type, status]).sort(byName)).toEqual(
      rows.sort(byName),
    );
  });
});

it("should mark the types that only the client has", () => {
  const marked = Object.entries(catalog).filter(([, { source }]) => source.seen !== undefined);
  expect(marked.map(([type, { status }]) => [type, status])).toEqual([
    ["ResourceGone", 410],
    ["OperationTimeout", 504],
  ]);
});

testKnowledge({ catalog });
