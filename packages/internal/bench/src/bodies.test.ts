import { describe, expect, it } from "vitest";

import { BODY_FORMATS, BODY_SIZES, makeBody, makeBodyOf, readBody } from "./bodies.ts";

const all = BODY_FORMATS.flatMap((format) => BODY_SIZES.map((size) => [format, size] as const));

interface Body {
  readonly errors?: object;
  readonly error?: Body;
}

/** The issues of a body, which may have an envelope. */
function errorsIn(text: string): readonly unknown[] {
  const { errors, error } = JSON.parse(text) as Body;
  return Object.values(errors ?? error?.errors ?? {});
}

describe("makeBody", () => {
  it.each(BODY_FORMATS)("should make the same %s text each time", (format) => {
    expect(makeBody(format, 50)).toBe(makeBody(format, 50));
  });

  it.each(BODY_FORMATS)("should make as many issues in %s as it is asked for", (format) => {
    expect(errorsIn(makeBody(format, 12))).toHaveLength(12);
  });
});

describe("makeBodyOf", () => {
  it.each(all)("should come as close to the length as %s bodies of %d can", (format, size) => {
    const errors = errorsIn(makeBodyOf(format, size));

    expect(makeBody(format, errors.length).length).toBeLessThanOrEqual(size);
    expect(makeBody(format, errors.length + 1).length).toBeGreaterThan(size);
  });
});

describe("readBody", () => {
  it.each(all)("should read the %s body of %d that the generator makes", (format, size) => {
    expect(readBody(format, size)).toBe(makeBodyOf(format, size));
  });
});
