import { describe, expect, it } from "vitest";
import { findName, foldName, nameTable } from "./name-table.ts";

describe("findName", () => {
  const roles = [["code", "errorcode"], ["message", "code"], []];

  it("should give the role and the rank of a name", () => {
    const table = nameTable(roles);
    expect(findName(table, "code")).toBe(0);
    expect(findName(table, "errorcode")).toBe(1);
    expect(findName(table, "message")).toBe(64);
  });

  it("should read roles from the lines of a text", () => {
    const table = nameTable("code errorcode\nmessage code");
    expect(table).toEqual(
      nameTable([
        ["code", "errorcode"],
        ["message", "code"],
      ]),
    );
  });

  it.each(["errorCode", "Code", "", "__proto__", "constructor", "toString"])(
    "should give -1 for %j, twice",
    (name) => {
      const table = nameTable(roles);
      expect([findName(table, name), findName(table, name)]).toEqual([-1, -1]);
    },
  );

  it.each(["errorcode", "errorCode", "error_code", "Error-Code", "ERROR_CODE", "__error__code"])(
    "should take %j for the same name where names are folded",
    (name) => {
      const table = nameTable(roles, true);
      expect([findName(table, name), findName(table, name)]).toEqual([1, 1]);
    },
  );

  it("should remember neither long names nor more than some thousand", () => {
    const table = nameTable(roles, true);
    for (let i = 0; i < 10_000; i++) expect(findName(table, `name ${i}`)).toBe(-1);
    expect(table.entries.size).toBeLessThan(5000);
    const long = nameTable(roles, true);
    expect(findName(long, `error${"_".repeat(100_000)}code`)).toBe(1);
    expect(findName(long, "x".repeat(100_000))).toBe(-1);
    expect(long.entries.size).toBe(3);
  });
});

describe("foldName", () => {
  it.each([
    ["code", "code"],
    ["errorCode", "errorcode"],
    ["ERROR_CODE", "errorcode"],
    ["-_Error--Code_-", "errorcode"],
    ["é", "é"],
    ["", ""],
  ])("should fold %j to %j", (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });
});
