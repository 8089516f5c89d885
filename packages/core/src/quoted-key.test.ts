import { expect, it } from "vitest";
import { readQuotedKey } from "./quoted-key.ts";

it.each([
  [`"a"`, "a", 3],
  [`'a'`, "a", 3],
  [`"it's"`, "it's", 6],
  [`'"'`, '"', 3],
  [String.raw`'\''`, "'", 4],
  [String.raw`'\"\\'`, '"\\', 6],
  [String.raw`"\u0041\n"`, "A\n", 10],
  [`""x`, "", 2],
])("should read %s", (text, key, end) => {
  expect(readQuotedKey(text, 0)).toEqual({ key, end });
  expect(readQuotedKey(`[${text}`, 1)).toEqual({ key, end: end + 1 });
});

it.each([
  "",
  "a",
  '"',
  '"a',
  "'a",
  "'a\"",
  '"a\\"',
  '"\\',
  String.raw`"\'"`,
  String.raw`"\x"`,
  '"\n"',
])("should refuse %j", (text) => {
  expect(readQuotedKey(text, 0)).toBeUndefined();
});
