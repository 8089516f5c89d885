import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { ask } from "./ask.ts";
import type { Start } from "./start.ts";
import { oddThings, things } from "./things.ts";
import { startUpstream, type Upstream } from "./upstream.ts";

const wantsProblem = { accept: "application/problem+json" };

/** Tests what a server answers where its code throws. */
export function describeErrors(name: string, start: Start): void {
  describe(`errors on ${name}`, () => {
    let upstream: Upstream;
    let url: string;
    beforeAll(async () => {
      upstream = await startUpstream();
      url = await start(upstream.url);
    });
    afterAll(() => upstream.close());

    const all = Object.entries({ ...things, ...oddThings });
    it.each(all)("should answer what is thrown › %s", async (thing, expected) => {
      const answer = await ask(url, `/throw/${thing}`, { headers: wantsProblem });
      expect(answer.status).toBe(expected.status);
      // Some media types of formats have no charset, nor any other parameter.
      expect(answer.headers["content-type"]).toBe("application/problem+json");
      expect(answer.json).toEqual(expected.body);
      expect(answer.headers).toMatchObject(expected.headers ?? {});
      expect(answer.text).not.toContain("secret");
      expect(Number(answer.headers["content-length"] ?? answer.bytes.length)).toBe(
        answer.bytes.length,
      );
    });

    it("should answer in the format that the client asks for, and tell caches", async () => {
      const asProblem = await ask(url, "/throw/http-error", { headers: wantsProblem });
      const asCode = await ask(url, "/throw/http-error");
      expect(asProblem.headers.vary).toMatch(/\baccept\b/i);
      expect(asCode.headers.vary).toMatch(/\baccept\b/i);
      expect(asCode.headers["content-type"]).toMatch(/^application\/json(?:;|$)/);
      expect(asCode.json).toEqual({
        code: "version_conflict",
        message: "Somebody was faster",
        status: 409,
      });
    });

    it("should answer HEAD without a body", async () => {
      const answer = await ask(url, "/throw/too-many", { method: "HEAD", headers: wantsProblem });
      expect(answer.status).toBe(429);
      expect(answer.headers["retry-after"]).toBe("30");
      expect(answer.text).toBe("");
    });

    it.each(["/nowhere", "/throw", "/%", "/nowhere?a=%"])(
      "should say that nothing is at %s",
      async (path) => {
        const answer = await ask(url, path, { headers: wantsProblem });
        expect(answer.headers["content-type"]).toMatch(/^application\/problem\+json(?:;|$)/);
        // Some frameworks refuse a path that is no valid encoding before they look for a route.
        if (path === "/%" && answer.status === 400) return;
        expect(answer.status).toBe(404);
        expect(answer.json).toEqual({
          detail: "There is nothing at this path",
          status: 404,
          code: "route_not_found",
        });
      },
    );

    it("should keep what was set before and still holds, and nothing else", async () => {
      const { headers } = await ask(url, "/throw/error", { headers: wantsProblem });
      expect(headers["x-before"]).toBe("1");
      expect(headers["vary"]).toMatch(/\borigin\b/i);
      for (const gone of ["etag", "cache-control", "content-language"])
        expect(headers).not.toHaveProperty(gone);
    });

    it("should go on answering after many errors", async () => {
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, i) => ask(url, `/throw/${i % 2 ? "error" : "validation"}`)),
      );
      expect(answers.map(({ status }) => status)).toEqual(
        Array.from({ length: 50 }, (_, i) => (i % 2 ? 500 : 400)),
      );
    });
  });
}
