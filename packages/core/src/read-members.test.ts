import { describe, expect, it } from "vitest";
import { parsed } from "./hostile.test-support.ts";
import { nameTable } from "./name-table.ts";
import { readMembers } from "./read-members.ts";

describe("readMembers", () => {
  const exact = nameTable([
    ["code", "errorcode"],
    ["message", "detail"],
  ]);
  const folded = nameTable(
    [
      ["code", "errorcode"],
      ["message", "detail"],
    ],
    true,
  );
  const isText = (_: number, value: unknown): boolean => typeof value === "string";

  it("should find the best name of each role, in whichever order they come", () => {
    expect(readMembers({ detail: "d", code: "c", message: "m", x: "x" }, exact, isText)).toEqual([
      "code",
      "message",
    ]);
    expect(readMembers({ message: "m", detail: "d", errorcode: "c" }, exact, isText)).toEqual([
      "errorcode",
      "message",
    ]);
  });

  it("should prefer a worse name whose value fits", () => {
    expect(readMembers({ code: 5, errorcode: "c", detail: "d" }, exact, isText)).toEqual([
      "errorcode",
      "detail",
    ]);
  });

  it("should take the first of two spellings of one name", () => {
    expect(readMembers({ error_code: "a", errorCode: "b" }, folded, isText)).toEqual([
      "error_code",
    ]);
    expect(readMembers({ error_code: 1, errorCode: "b" }, folded, isText)).toEqual(["errorCode"]);
    expect(readMembers({ error_code: "a" }, exact, isText)).toEqual([]);
  });

  it("should leave roles empty that nothing has", () => {
    const names = readMembers({ message: "m" }, exact, isText);
    expect([names[0], names[1], names.length]).toEqual([undefined, "message", 2]);
    expect(readMembers(parsed('{"__proto__":"c","constructor":"m"}'), folded, isText)).toEqual([]);
  });

  it("should ask with role, value and name", () => {
    const asked: unknown[] = [];
    readMembers({ x: 0, Error_Code: 1 }, folded, (...question) => asked.push(question) < 0);
    expect(asked).toEqual([[0, 1, "Error_Code"]]);
  });
});
