import { expect, it } from "vitest";

import { wrap } from "./wrap.ts";

it.each([
  ["short", ["short"]],
  ["", [""]],
  ["two\nlines", ["two", "lines"]],
  ["one two three four", ["one two", "three four"]],
  ['{"aaa":1,"bbb":2}', ['{"aaa":1,', '"bbb":2}']],
  ["0123456789abcdef", ["0123456789", "abcdef"]],
])("should break %j into %j", (text, expected) => {
  expect(wrap(text, 10)).toEqual(expected);
});
