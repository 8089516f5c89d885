import * as v from "valibot";

import { createProblemFormat, type ProblemFormat } from "./format.ts";
import type { StandardSchema } from "@api-errors/core";

export const OUT_OF_CREDIT = "https://example.com/probs/out-of-credit";
export const GONE = "https://example.com/probs/gone";

interface Credit {
  balance: number;
  accounts?: string[] | undefined;
}

/** The types of a shop: the first example of RFC 9457, and one without extension members. */
export const catalog: {
  readonly [OUT_OF_CREDIT]: {
    readonly status: 403;
    readonly title: string;
    readonly details: StandardSchema<Credit>;
  };
  readonly [GONE]: { readonly status: 410 };
} = {
  [OUT_OF_CREDIT]: {
    status: 403,
    title: "You do not have enough credit.",
    details: v.object({ balance: v.number(), accounts: v.optional(v.array(v.string())) }),
  },
  [GONE]: { status: 410 },
};

export const shop: ProblemFormat<typeof catalog> = createProblemFormat({
  name: "problem:shop",
  catalog,
});
