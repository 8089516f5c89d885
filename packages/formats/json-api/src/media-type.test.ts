import { expect, it } from "vitest";

import { formatJsonApiMediaType, parseJsonApiMediaType } from "./media-type.ts";

const atomic = "https://jsonapi.org/ext/atomic";

it.each([
  ["application/vnd.api+json", [], []],
  [`application/vnd.api+json; ext="${atomic}"`, [atomic], []],
  [
    `application/vnd.api+json;profile="https://e.org/a https://e.org/b"`,
    [],
    ["https://e.org/a", "https://e.org/b"],
  ],
  [`APPLICATION/vnd.api+json; charset=utf-8; EXT="${atomic}"; profile=""`, [atomic], []],
])("should read %s", (value, ext, profile) => {
  expect(parseJsonApiMediaType(value)).toEqual({ ext, profile });
});

it.each(["application/json", "", null, undefined])("should not read %s", (value) => {
  expect(parseJsonApiMediaType(value)).toBeUndefined();
});

it.each([
  [undefined, "application/vnd.api+json"],
  [{ ext: [], profile: [] }, "application/vnd.api+json"],
  [{ ext: [atomic] }, `application/vnd.api+json; ext="${atomic}"`],
  [
    { ext: [atomic], profile: ["https://e.org/a", "https://e.org/b"] },
    `application/vnd.api+json; ext="${atomic}"; profile="https://e.org/a https://e.org/b"`,
  ],
  [{ profile: ['a"b', "c d", "e\r\nf", "", 5] }, "application/vnd.api+json"],
])("should write %j", (applied, value) => {
  expect(formatJsonApiMediaType(applied as { ext?: string[] } | undefined)).toBe(value);
});
