import { expect, it } from "vitest";

import { OAUTH2_DUELS, readOurs, readTheirs } from "./speed-oauth2.ts";

it.each(OAUTH2_DUELS)("should have both sides $job", async ({ response, code }) => {
  expect(await readOurs(response())).toBe(code);
  expect(await readTheirs(response())).toBe(code);
});
