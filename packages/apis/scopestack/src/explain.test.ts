import { scopestack as bodies } from "@api-errors/internal-bodies";
import { errorsOf } from "@api-errors/internal-bodies/tests";
import { describe, expect, it } from "vitest";

import { catalog, statuses } from "./catalog.ts";
import { explain } from "./explain.ts";
import { parseScopeStack } from "./parse.ts";

const errorOf = errorsOf(parseScopeStack);

describe("explain", () => {
  it("should explain the codes of the token endpoint", () => {
    const { by, meaning } = explain(errorOf(bodies.invalidGrant));
    expect({ by, meaning }).toEqual({ by: "code", meaning: catalog.invalid_grant.meaning });
  });

  it("should explain all others by their status, with what they say", () => {
    const { by, meaning, text } = explain(errorOf(bodies.unprocessable));
    expect({ by, meaning }).toEqual({ by: "status", meaning: statuses[422].meaning });
    expect(text).toContain("It said: Name can't be blank\nMeaning: ");
  });

  it("should list each of several errors", () => {
    const [first] = bodies.unprocessable.body.errors;
    const errors = [first, { ...first, detail: "Price is not a number" }];
    expect(explain(errorOf({ ...bodies.unprocessable, body: { errors } })).text).toContain(
      "- Name can't be blank\n- Price is not a number\n",
    );
  });

  it("should show the way out of a 504", () => {
    const { steps } = explain(errorOf({ status: 504, headers: {}, body: undefined }));
    expect(steps[0]).toContain("merge-data?version=2");
  });

  it("should say that a 403 may be an expired token", () => {
    const { steps, text } = explain(errorOf(bodies.forbidden));
    expect(steps[0]).toBe("Refresh the token, and try once more.");
    expect(text).toContain("\nAgain? Once, with new credentials.\n");
  });

  it("should make nothing up where nothing is documented", () => {
    const error = errorOf({ status: 409, headers: {}, body: undefined });
    expect(explain(error)).toMatchObject({ by: "nothing", steps: [] });
  });
});
