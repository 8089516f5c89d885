import { expect, it } from "vitest";

import { measureApiSizes } from "./api-sizes.ts";

it("should find the parsers of all APIs without the words of their explanations", async () => {
  const { rows } = await measureApiSizes();
  expect(rows).toHaveLength(10);
  for (let index = 0; index < rows.length; index += 2) {
    const [parse, all] = rows.slice(index, index + 2);
    // The words alone are more than this.
    expect(parse?.value, parse?.name).toBeLessThan(1000);
    expect(all?.value, all?.name).toBeGreaterThan(1000 + (parse?.value ?? 0));
  }
});
