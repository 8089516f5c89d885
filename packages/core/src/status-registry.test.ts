import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { statusRegistrySource } from "../scripts/status-registry-source.ts";
import { registeredNames, unregisteredNames, unregisteredUsers } from "./status-registry.ts";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
const registered = read("../data/http-status-codes-1.csv");
const unregistered = read("../data/unregistered-status-codes.csv");

it("should be what the script generates from the data", () => {
  expect(statusRegistrySource(registered, unregistered)).toBe(read("status-registry.ts"));
});

it("should hold every assigned row of the IANA registry and no other", () => {
  const rows = registered.trim().split("\n").slice(1);
  const assigned = rows.filter((row) => !row.includes(",Unassigned,"));
  // Ranges and rows of IANA's file, registry last updated 2025-09-15: 75 rows, 64 of them assigned.
  expect([rows.length, assigned.length]).toEqual([75, 64]);
  expect(registeredNames.split(",").filter(Boolean)).toHaveLength(64);
});

it("should leave remarks of the registry out of the names", () => {
  expect(registeredNames).not.toMatch(/TEMPORARY|OBSOLETED/);
});

it("should cover every code from 100 to 599 once in the data", () => {
  const codes = registered
    .trim()
    .split("\n")
    .slice(1)
    .flatMap((row) => {
      const [first = "", last = first] = row.split(",", 1).join().split("-");
      return Array.from({ length: +last - +first + 1 }, (_, index) => +first + index);
    });
  expect(codes).toEqual(Array.from({ length: 500 }, (_, index) => index + 100));
});

it("should say of every unregistered code who uses it, and list no registered one", () => {
  expect(Object.keys(unregisteredUsers)).toEqual(Object.keys(unregisteredNames));
  for (const [code, users] of Object.entries(unregisteredUsers)) {
    expect(users.length, code).toBeGreaterThan(4);
    expect(registeredNames.split(",")[Number(code) - 100] ?? "", code).toBe("");
  }
});
