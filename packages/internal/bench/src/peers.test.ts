import { describe, expect, it } from "vitest";

import { DUELS } from "./peers.ts";

describe("DUELS", () => {
  it.each(DUELS.map((duel) => [duel.job, duel.peer, duel] as const))(
    "should have both sides do it: %s, %s",
    (_, __, { ours, theirs }) => {
      expect(ours()).toBeGreaterThan(0);
      expect(theirs()).toBeGreaterThan(0);
    },
  );
});
