import { type ApiError, type ErrorFormat, readError } from "@api-errors/core";
import { describe, expectTypeOf, test } from "vitest";

import { catalog } from "./catalog.ts";
import { formats } from "./format.ts";
import { parseScantrust, type ScantrustError } from "./parse.ts";
import { scantrust } from "./scantrust.ts";

declare const error: ScantrustError;

describe("errors", () => {
  test("should have open codes", () => {
    expectTypeOf(error).not.toBeAny();
    expectTypeOf(error).toExtend<ApiError>();
    expectTypeOf<"8001">().toExtend<NonNullable<typeof error.code>>();
    if (error.code === "8001") expectTypeOf(error.details).toEqualTypeOf<undefined>();
  });

  test("should come of parsing and of readError alike", async () => {
    const result = parseScantrust({ status: 404, headers: {}, body: {} });
    if (result.ok) expectTypeOf(result.error).toEqualTypeOf<ScantrustError>();
    const read = await readError(new Response(), formats);
    expectTypeOf(read).toExtend<ScantrustError | undefined>();
    expectTypeOf(read).not.toBeAny();
    expectTypeOf(read?.format).toEqualTypeOf<
      | "code-style:scantrust-conflict"
      | "code-style:scantrust"
      | "field-map:scantrust"
      | "unknown"
      | undefined
    >();
    // @ts-expect-error -- no format of it
    void (read?.format === "problem");
    expectTypeOf(formats).toExtend<readonly ErrorFormat[]>();
  });
});

test("the catalog should know codes and statuses", () => {
  expectTypeOf(catalog["8000"].status).toEqualTypeOf<409>();
  expectTypeOf(catalog.throttled.status).toEqualTypeOf<429>();
  // @ts-expect-error -- no such code
  void catalog["8001"];
});

test("building should hold to the catalog", () => {
  scantrust.build("8000");
  scantrust.build("throttled", { seconds: 12 });
  scantrust.build("8001", { status: 409 });
  scantrust.build({ name: ["n"], owner: { age: ["a"] } });
  // @ts-expect-error -- the status of a code that is not listed is not known
  scantrust.build("8001");
  // @ts-expect-error -- messages are lists
  scantrust.build({ name: 5 });
});
