import { readError, toResponse } from "@api-errors/core";
import { expect, it } from "vitest";

import { PROBLEM_MEDIA_TYPE } from "./document.ts";
import { problem } from "./format.ts";

it("should join the functions of the package", () => {
  const document = { type: "about:blank", title: "Not Found", detail: "No user 12" };
  const wire = problem.build(document, { status: 404 });
  expect(wire.headers).toEqual({ "content-type": problem.mediaType });
  expect(problem.recognize(wire).score).toBe(1);
  const result = problem.parse(wire);
  if (!result.ok) throw new Error(result.reason);
  expect(result.error.format).toBe(problem.name);
  expect(problem.render(result.error).document).toEqual(document);
});

it("should read the error of a response", async () => {
  const wire = problem.build(
    { title: "Slow down" },
    { status: 503, headers: { "Retry-After": "5" } },
  );
  const response = toResponse(wire);
  expect(response.headers.get("content-type")).toBe(PROBLEM_MEDIA_TYPE);
  expect(await readError(response, [problem])).toMatchObject({
    title: "Slow down",
    retry: { when: "always", afterSeconds: 5 },
  });
});

it("should read no error from a success", async () => {
  expect(await readError(Response.json({ title: "t", status: 200 }), [problem])).toBeUndefined();
});
