import { describe, expect, it } from "vitest";
import { setupOf } from "./setup.ts";
import { NOTE } from "./style.test-support.ts";

describe("setupOf", () => {
  it("should make the same options ready once for each style", () => {
    const options = { dialect: { code: "c" } };
    expect(setupOf(NOTE, options)).toBe(setupOf(NOTE, options));
    expect(setupOf(NOTE)).toBe(setupOf(NOTE));
    expect(setupOf({ ...NOTE, ready: new WeakMap() }, options)).not.toBe(setupOf(NOTE, options));
  });

  it("should name a format after its style unless it has a name", () => {
    expect(setupOf(NOTE).name).toBe("note");
    expect(setupOf(NOTE, { name: "note:mine" }).name).toBe("note:mine");
  });

  it("should write the names of the style where the dialect has no others", () => {
    const { written } = setupOf(NOTE, {
      dialect: { code: ["error_code", "code"], message: [], issues: "faults" },
    }).spelling;
    expect(written).toEqual([
      "error_code",
      undefined,
      "traceId",
      "title",
      "type",
      "help",
      "status",
      "details",
      "faults",
    ]);
    expect(setupOf(NOTE).spelling.written).toEqual(NOTE.house);
  });

  it("should take a catalog for a table of codes unless the style looks things up itself", () => {
    const catalog = { x: { status: 400 } };
    expect(setupOf(NOTE, { catalog }).catalog).toBe(catalog);
    expect(setupOf(NOTE).catalog).toBeUndefined();
    const own = setupOf(
      {
        ...NOTE,
        ready: new WeakMap(),
        entryOf: (_, { code }) => (code === "x" ? { status: 418 } : undefined),
      },
      { catalog },
    );
    expect(typeof own.catalog === "function" && own.catalog({ code: "x" })).toEqual({
      status: 418,
    });
  });
});
