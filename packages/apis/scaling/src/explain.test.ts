import { scaling as bodies } from "@api-errors/internal-bodies";
import { errorsOf } from "@api-errors/internal-bodies/tests";
import { describe, expect, it } from "vitest";

import { catalog, types } from "./catalog.ts";
import { explain } from "./explain.ts";
import { parseScaling } from "./parse.ts";

const errorOf = errorsOf(parseScaling);

describe("explain", () => {
  it("should explain a code, with the request to quote", () => {
    const { by, meaning, text } = explain(errorOf(bodies.withMessage));
    expect({ by, meaning }).toEqual({ by: "code", meaning: catalog.not_found.meaning });
    expect(text).toContain(
      "Scaling answered 404 Not Found, not_found.\nIt said: Schedule not found",
    );
    expect(text).toContain("\nFor support: req-abc\n");
  });

  it("should explain an empty code by the type", () => {
    const { by, meaning, text } = explain(errorOf(bodies.validationError));
    expect({ by, meaning }).toEqual({ by: "code", meaning: types.validation_error.meaning });
    expect(text).not.toContain("Not in the documentation");
  });

  it("should explain an unknown code by its type, and an unknown type by its status", () => {
    const body = {
      statusCode: 400,
      type: "invalid_request_error",
      code: "too_hot",
      requestId: "r",
    };
    const byType = explain(errorOf({ status: 400, headers: {}, body }));
    expect(byType.meaning).toBe(types.invalid_request_error.meaning);
    expect(byType.text).toContain("Not in the documentation: too_hot");
    const byStatus = explain(errorOf({ status: 500, headers: {}, body: "oops" }));
    expect(byStatus).toMatchObject({ by: "status", meaning: types.internal_error.meaning });
    expect(byStatus.text).toContain("Again? Not as it is.");
  });

  it("should make nothing up where nothing is documented", () => {
    expect(explain(errorOf({ status: 429, headers: {}, body: undefined }))).toMatchObject({
      by: "nothing",
      steps: [],
    });
  });
});
