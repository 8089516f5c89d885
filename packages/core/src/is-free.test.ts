import { describe, expect, it } from "vitest";
import type { Dialect } from "./dialect.ts";
import { isFree } from "./is-free.ts";
import type { JsonObject } from "./json-object.ts";
import { setupOf } from "./setup.ts";
import { NOTE } from "./style.test-support.ts";

/** Whether an extension may stand beside `host`, in the names of the style or of a dialect. */
function free(name: string, value: unknown, host: JsonObject = {}, dialect?: Dialect): boolean {
  const { spelling } = setupOf(NOTE, dialect && { dialect });
  return isFree(name, value, host, (role) => spelling.written[role], spelling);
}

const host = { code: "x", message: "m" };

describe("isFree", () => {
  it("should be true of what has no role", () => {
    for (const value of ["v", {}, null]) expect(free("more", value, host)).toBe(true);
    expect(free("constructor", 1, host)).toBe(true);
  });

  it("should be true of what stays an extension when it is read", () => {
    expect(free("field", "a", host)).toBe(true);
    expect(free("meta", {}, host)).toBe(true);
  });

  it("should be false of an envelope with an object in it, which a reader would look into", () => {
    expect(free("error", { code: "y" }, host)).toBe(false);
    expect(free("fault", {}, host)).toBe(false);
    expect(free("fault", "text", host)).toBe(true);
    expect(free("failure", {}, host, { envelope: "failure" })).toBe(false);
    expect(free("error", {}, host, { envelope: "failure" })).toBe(true);
  });

  it("should be true of a worse name for what is written, and false where that is not written", () => {
    expect(free("description", "d", host)).toBe(true);
    expect(free("description", "d", { code: "x" })).toBe(false);
    expect(free("title", "T", host)).toBe(false);
  });

  it("should be false of a better name than the one that is written", () => {
    const dialect = { message: ["msg"] };
    expect(free("message", "n", { code: "x", msg: "m" }, dialect)).toBe(true);
    const { spelling } = setupOf(NOTE);
    const nameOf = (role: number) => ["errorCode", "msg"][role];
    const written = { errorCode: "x", msg: "m" };
    expect(isFree("message", "n", written, nameOf, spelling)).toBe(false);
    expect(isFree("errmsg", "n", written, nameOf, spelling)).toBe(true);
    expect(isFree("code", "y", written, nameOf, spelling)).toBe(false);
  });

  it("should be true of another spelling of what is written", () => {
    expect(free("Code", "y", host)).toBe(true);
    expect(free("MESSAGE", "n", host)).toBe(true);
  });

  it("should be true of a value that no reader takes for the role, unless it would be a flaw", () => {
    expect(free("help", "see the manual", host)).toBe(true);
    expect(free("status", "gone", host)).toBe(true);
    expect(free("title", 5, host)).toBe(true);
    // An ill-typed message is a deviation.
    expect(free("msg", 5, { code: "x" })).toBe(false);
    expect(free("msg", 5, host)).toBe(true);
  });

  it("should be false of the names of what may yet be written", () => {
    expect(free("traceId", 5, host)).toBe(false);
    expect(free("errors", 5, host)).toBe(false);
    expect(free("violations", 5, host)).toBe(true);
    // Though the style does not mind such a value.
    const careless = { ...NOTE, isRefused: () => false, ready: new WeakMap() };
    const { spelling } = setupOf(careless);
    const nameOf = (role: number) => spelling.written[role];
    expect(isFree("traceId", 5, host, nameOf, spelling)).toBe(false);
    expect(isFree("requestId", 5, host, nameOf, spelling)).toBe(true);
  });

  it("should be false where the dialect has no name for the role that it reads", () => {
    const dialect = { code: "code", message: "text" };
    expect(free("text", "m", { code: "x" }, dialect)).toBe(false);
    // Names of others are nothing to a dialect.
    expect(free("message", "m", { code: "x" }, dialect)).toBe(true);
  });
});
