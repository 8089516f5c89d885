import { scaleaq as bodies } from "@api-errors/internal-bodies";
import { errorsOf } from "@api-errors/internal-bodies/tests";
import { describe, expect, it } from "vitest";

import { catalog } from "./catalog.ts";
import { explain } from "./explain.ts";
import { parseScaleAQ } from "./parse.ts";

const errorOf = errorsOf(parseScaleAQ);

describe("explain", () => {
  it("should say what an error means, as data and as a text", () => {
    const { by, text, ...data } = explain(errorOf(bodies.entityNotFound));
    const { meaning, causes, steps, source } = catalog.entity_not_found;
    expect({ by, ...data }).toEqual({ by: "code", meaning, causes, steps, source });
    expect(text.split("\n")).toEqual([
      "ScaleAQ answered 404 Not Found, entity_not_found.",
      "It said: The requested entity does not exist.",
      `Meaning: ${meaning}`,
      "Likely causes:",
      ...causes.map((cause) => `- ${cause}`),
      "What to do:",
      ...steps.map((step) => `- ${step}`),
      "Again? Not as it is.",
      "For support: trace 8d1f3c5ab2e94f6081c7a2d05e3b9f14 (00-8d1f3c5ab2e94f6081c7a2d05e3b9f14-5f0c2b7e91d3a846-01)",
      `Source: ${source.document}, read 2026-11-21, ${source.url}`,
    ]);
  });

  it("should explain an unknown code by its status, and say that it does", () => {
    const error = errorOf({
      status: 403,
      headers: {},
      body: { code: "pen_closed", message: "m", traceId: "x" },
    });
    const { by, meaning, text } = explain(error);
    expect({ by, meaning }).toEqual({ by: "status", meaning: catalog.access_denied.meaning });
    expect(text).toContain("\nNot in the documentation: pen_closed\n");
    expect(text).toContain("\nFor support: x\n");
  });

  it("should explain any failure of the server, and say when to come again", () => {
    const error = errorOf({ status: 503, headers: { "retry-after": "30" }, body: undefined });
    expect(explain(error)).toMatchObject({ by: "status", meaning: catalog.unknown_error.meaning });
    expect(explain(error).text).toContain("Again? Yes, after 30 seconds: it was not processed.");
  });

  it("should make nothing up where nothing is documented", () => {
    const { by, meaning, causes, steps, source } = explain(
      errorOf({ status: 418, headers: {}, body: undefined }),
    );
    expect({ by, causes, steps, source }).toEqual({
      by: "nothing",
      causes: [],
      steps: [],
      source: undefined,
    });
    expect(meaning).toBe("The documentation of ScaleAQ does not say.");
  });
});
