import { expect, it } from "vitest";

import { buildIssues } from "./build-issues.ts";
import { drf } from "./dialects/drf.ts";
import { railsFull } from "./dialects/rails.ts";

it("should send the headers it is given, whatever holds them", () => {
  const issues = [{ path: ["name"], message: "This field is required." }];
  const plain = { "X-Request-Id": "r-1" };
  for (const headers of [plain, new Headers(plain) as never])
    expect(buildIssues(issues, drf, { status: 422, headers })).toEqual({
      status: 422,
      headers: { "content-type": "application/json", "x-request-id": "r-1" },
      body: { name: ["This field is required."] },
    });
});

it("should send no mark where a reader takes the message of the first issue anyway", () => {
  const issues = [{ message: "Name can't be blank" }, { message: "Email is invalid" }];
  expect(buildIssues(issues, railsFull).body).toEqual({
    errors: ["Name can't be blank", "Email is invalid"],
  });
  // Words of its own need a place of their own.
  expect(buildIssues(issues, railsFull, { message: "Off" }).body).toHaveProperty("apiError");
});
