import { botpress as bodies } from "@api-errors/internal-bodies";
import { errorsOf } from "@api-errors/internal-bodies/tests";
import { describe, expect, it } from "vitest";

import { catalog } from "./catalog.ts";
import { explain } from "./explain.ts";
import { parseBotpress } from "./parse.ts";

const errorOf = errorsOf(parseBotpress);

describe("explain", () => {
  it("should explain the type, whatever HTTP said", () => {
    const { by, meaning, text } = explain(errorOf(bodies.onSuccess));
    expect({ by, meaning }).toEqual({ by: "code", meaning: catalog.ResourceNotFound.meaning });
    expect(text).toContain("Botpress answered 404 Not Found, ResourceNotFound.");
    expect(text).toContain("\nFor support: err_20251106055013x71215316\n");
  });

  it("should say how long to wait", () => {
    expect(explain(errorOf(bodies.rateLimited)).text).toContain(
      "Again? Yes, after 6 seconds: it was not processed.",
    );
  });

  it("should not guess a type from a status that several have", () => {
    const error = errorOf({ status: 409, headers: {}, body: undefined });
    expect(explain(error)).toMatchObject({ by: "nothing", causes: [], steps: [] });
  });
});
