import { describe, expect, it, vi } from "vitest";
import type { ApiError } from "./api-error.ts";
import { HttpError } from "./http-error.ts";

const error: ApiError = {
  format: "code-style",
  status: 404,
  code: "user_not_found",
  title: "Not found",
  message: "There is no user 5.",
  issues: [],
  retry: { when: "never" },
  challenges: [],
  extensions: {},
};

describe("HttpError", () => {
  it("should be an Error that carries the error", () => {
    const thrown = new HttpError(error);
    expect(thrown).toBeInstanceOf(Error);
    expect(thrown.name).toBe("HttpError");
    expect(thrown.error).toBe(error);
    expect([thrown.status, thrown.code]).toEqual([404, "user_not_found"]);
    expect(thrown.stack).toContain("http-error.test");
  });

  it("should say what happened, else what kind of error it is, else the status", () => {
    const { message: _, ...untold } = error;
    const { title: __, ...bare } = untold;
    expect(new HttpError(error).message).toBe("There is no user 5.");
    expect(new HttpError(untold).message).toBe("Not found");
    expect(new HttpError(bare).message).toBe("HTTP 404");
    expect(String(new HttpError(bare))).toBe("HttpError: HTTP 404");
  });

  it("should keep its cause, and have none where none is given", () => {
    const cause = new Error("socket");
    expect(new HttpError(error, { cause }).cause).toBe(cause);
    expect("cause" in new HttpError(error)).toBe(false);
  });

  it("should become plain data without stack and cause", () => {
    const json: unknown = JSON.parse(JSON.stringify(new HttpError(error, { cause: "secret" })));
    expect(json).toEqual({
      name: "HttpError",
      message: "There is no user 5.",
      status: 404,
      code: "user_not_found",
      error,
    });
  });

  it("should not show its brand", () => {
    expect(Object.getOwnPropertySymbols(new HttpError(error)).map(String)).toEqual([
      "Symbol(@api-errors/core/HttpError)",
    ]);
    expect(Object.keys(new HttpError(error)).sort()).toEqual([
      "code",
      "error",
      "expose",
      "name",
      "status",
    ]);
  });
});

describe("an HttpError of one's own", () => {
  it("should complete what there is to say", () => {
    const { error: own, ...thrown } = new HttpError({ status: 503, code: "closed", id: "7" });
    expect(own).toEqual({
      format: "thrown",
      status: 503,
      declaredStatus: 503,
      code: "closed",
      id: "7",
      issues: [],
      retry: { when: "idempotent" },
      challenges: [],
      extensions: {},
    });
    expect(thrown).toMatchObject({ status: 503, code: "closed", expose: true });
  });

  it("should keep what was said", () => {
    const said = {
      status: 401,
      declaredStatus: 400,
      retry: { when: "never" },
      challenges: [{ scheme: "Basic", params: { realm: "a" } }],
      issues: [{ path: ["a"] }],
      extensions: { b: 1 },
    } as const;
    expect(new HttpError(said).error).toEqual({ format: "thrown", ...said });
  });

  it("should be for clients unless it says otherwise, one that was read only where it says so", () => {
    expect(new HttpError({ status: 404 }).expose).toBe(true);
    expect(new HttpError({ status: 404 }, { expose: false }).expose).toBe(false);
    expect(new HttpError(error).expose).toBe(false);
    expect(new HttpError(error, { expose: true }).expose).toBe(true);
  });
});

describe("HttpError.isInstance", () => {
  it("should know its own, and those of subclasses", () => {
    class Mine extends HttpError {}
    expect(HttpError.isInstance(new HttpError(error))).toBe(true);
    expect(HttpError.isInstance(new Mine(error))).toBe(true);
  });

  it("should know those of another copy of the package, which instanceof does not", async () => {
    vi.resetModules();
    const copy = await import("./http-error.ts");
    const foreign = new copy.HttpError(error);
    expect(copy.HttpError).not.toBe(HttpError);
    expect(foreign).not.toBeInstanceOf(HttpError);
    expect(HttpError.isInstance(foreign)).toBe(true);
  });

  it.each([
    null,
    undefined,
    5,
    "HttpError",
    {},
    [],
    new Error("x"),
    { name: "HttpError", error, status: 404 },
    () => error,
  ])("should not know %s", (value) => {
    expect(HttpError.isInstance(value)).toBe(false);
  });

  it("should not throw on hostile proxies", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const bomb = new Proxy(
      {},
      {
        get() {
          throw new Error("boom");
        },
      },
    );
    expect(HttpError.isInstance(proxy)).toBe(false);
    expect(HttpError.isInstance(bomb)).toBe(false);
  });
});
