import { scantrust as bodies } from "@api-errors/internal-bodies";
import { errorsOf } from "@api-errors/internal-bodies/tests";
import { describe, expect, it } from "vitest";

import { catalog, statuses } from "./catalog.ts";
import { explain } from "./explain.ts";
import { parseScantrust } from "./parse.ts";

const errorOf = errorsOf(parseScantrust);

describe("explain", () => {
  it("should list the fields of a request that is not valid", () => {
    const { by, meaning, text } = explain(errorOf(bodies.validation));
    expect({ by, meaning }).toEqual({ by: "status", meaning: statuses[400].meaning });
    expect(text).toContain("- brand: Brand is required.\n- name: Description must be");
  });

  it("should explain a code, and say whether to repeat the request", () => {
    const { by, meaning, text } = explain(errorOf(bodies.conflict));
    expect({ by, meaning }).toEqual({ by: "code", meaning: catalog["8000"].meaning });
    expect(text).toContain("Again? GET, PUT, DELETE: it may have been processed.");
  });

  it("should take a 406 for a conflict where it has a code, and for itself where not", () => {
    const body = { error_code: "8001", error_message: "m" };
    expect(explain(errorOf({ status: 406, headers: {}, body })).meaning).toBe(
      statuses[409].meaning,
    );
    expect(explain(errorOf({ status: 406, headers: {}, body: undefined })).meaning).toBe(
      statuses[406].meaning,
    );
  });

  it("should make nothing up where nothing is documented", () => {
    expect(explain(errorOf({ status: 410, headers: {}, body: undefined }))).toMatchObject({
      by: "nothing",
      steps: [],
    });
  });
});
