import { readError, toResponse } from "@api-errors/core";
import { describe, expect, it } from "vitest";

import { GONE, OUT_OF_CREDIT, shop } from "./catalog.test-support.ts";
import { PROBLEM_MEDIA_TYPE } from "./document.ts";
import { createProblemFormat, problem } from "./format.ts";

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

describe("createProblemFormat", () => {
  const credit = { type: OUT_OF_CREDIT, detail: "You have 30, it costs 50.", balance: 30 } as const;

  it("should have a name of its own", () => {
    expect(shop.name).toBe("problem:shop");
    expect(createProblemFormat({}).name).toBe("problem");
    const result = shop.parse(shop.build(credit));
    expect(result.ok && result.error.format).toBe("problem:shop");
  });

  it("should fill in the status and the title of the catalog", () => {
    expect(shop.build(credit)).toEqual({
      status: 403,
      headers: { "content-type": PROBLEM_MEDIA_TYPE },
      body: { title: "You do not have enough credit.", status: 403, ...credit },
    });
    expect(shop.build({ type: GONE }).body).toEqual({ type: GONE, status: 410 });
  });

  it("should leave a title that is there", () => {
    expect(shop.build({ ...credit, title: "Zu wenig Guthaben" }).body).toMatchObject({
      title: "Zu wenig Guthaben",
    });
  });

  it("should fill them in where the status that is given is the same", () => {
    expect(shop.build({ type: GONE }, { status: 410 }).body).toEqual({ type: GONE, status: 410 });
    expect(shop.build(credit, { status: 403 })).toEqual(shop.build(credit));
    const { body } = shop.build(credit);
    expect(shop.build(body as typeof credit, { status: 403 }).body).toBe(body);
  });

  it("should fill in nothing where another is given, as it may be for an error that is translated", () => {
    expect(shop.build(credit, { status: 402 as 403 })).toMatchObject({ status: 402, body: credit });
    expect(shop.build({ type: "urn:a" }, { status: 400 }).body).toEqual({ type: "urn:a" });
  });

  it("should correct a status that contradicts the catalog", () => {
    const wire = shop.build({ ...credit, status: 404 as 403 });
    expect(wire).toMatchObject({ status: 403, body: { status: 403 } });
  });

  it("should write what it read", () => {
    for (const body of [
      { ...credit, title: "t", accounts: ["/a"], traceId: "t-1" },
      { type: GONE, details: { a: 1 }, more: 2 },
      { type: "urn:a", details: { a: 1 }, more: 2 },
      { type: OUT_OF_CREDIT, balance: "30" },
    ]) {
      const wire = { status: 403, headers: { "content-type": PROBLEM_MEDIA_TYPE }, body };
      const result = shop.parse(wire);
      if (!result.ok) throw new Error(result.reason);
      const { document, status, losses } = shop.render(result.error);
      expect(losses).toEqual([]);
      const back = shop.parse({ ...wire, status, body: document });
      expect(back.ok && back.error).toEqual(result.error);
      // Details beside a type of nobody's, and what the catalog fills in, are marked.
      expect(document["apiError"]).toEqual(
        body.type === "urn:a"
          ? { extensions: { details: { a: 1 } } }
          : body.type === OUT_OF_CREDIT
            ? { filled: expect.arrayContaining(["declaredStatus"]) as string[] }
            : undefined,
      );
    }
  });

  it("should keep details apart that cannot stand among the members", () => {
    const result = shop.parse(shop.build(credit));
    if (!result.ok) throw new Error(result.reason);
    const { error } = result;
    for (const details of [
      { balance: 30, title: "t" },
      { balance: 30, code: "c" },
    ]) {
      const { document } = shop.render({ ...error, details });
      expect(document).toMatchObject({ apiError: { details } });
      const back = shop.parse({ status: 403, headers: {}, body: document });
      expect(back.ok && back.error).toMatchObject({ details, extensions: {} });
    }
  });

  it("should keep extensions apart from the members of a type", () => {
    const result = shop.parse(shop.build(credit));
    if (!result.ok) throw new Error(result.reason);
    const { document } = shop.render({ ...result.error, extensions: { more: 1 } });
    expect(document).toMatchObject({ balance: 30, apiError: { extensions: { more: 1 } } });
    const back = shop.parse({ status: 403, headers: {}, body: document });
    expect(back.ok && back.error).toMatchObject({
      details: { balance: 30 },
      extensions: { more: 1 },
    });
  });

  it("should give the same error to a format that does not know the types", () => {
    const result = shop.parse(shop.build(credit));
    if (!result.ok) throw new Error(result.reason);
    const there = problem.render(result.error);
    const read = problem.parse(problem.build(there.document, there));
    if (!read.ok) throw new Error(read.reason);
    const back = shop.render(read.error);
    expect(back.document).toMatchObject({ balance: 30 });
    const again = shop.parse({ ...back, body: back.document });
    expect(again.ok && again.error).toEqual(result.error);
  });

  it("should never throw", () => {
    const hostile = {
      get type(): string {
        throw new Error("no");
      },
    };
    for (const body of [hostile, undefined, null, [], "t", { type: OUT_OF_CREDIT, balance: 1n }]) {
      const wire = { status: 403, headers: {}, body };
      expect(shop.recognize(wire).score).toBeGreaterThanOrEqual(0);
      expect(typeof shop.parse(wire).ok).toBe("boolean");
      expect(shop.build(body as { type: typeof GONE }).status).toBeGreaterThanOrEqual(400);
    }
  });
});
