import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";

import { type ApiError, parseBody, readHeader, type WireError } from "@api-errors/core";
import { rowsBelow, testNamesExports } from "@api-errors/internal-readme";
import { describe, expect, it } from "vitest";

import * as exported from "./index.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

testNamesExports(readme, exported, readFileSync(new URL("index.ts", import.meta.url), "utf8"));

/** A response as the tables write it: the status, and the body, the challenge or the Location. */
function wireOf(text: string): WireError {
  const status = Number(text.slice(0, 3));
  const rest = text.slice(4);
  if (status >= 300 && status < 400)
    return { status, headers: { location: rest }, body: undefined };
  if (/^(?:Basic|Bearer|DPoP)\b/.test(rest))
    return { status, headers: { "www-authenticate": rest }, body: undefined };
  return { status, headers: {}, body: parseBody(rest) };
}

function sentBy({ body, headers }: WireError): unknown {
  return readHeader(headers, "location") ?? body ?? readHeader(headers, "www-authenticate");
}

describe("what is read and written", () => {
  it.each(rowsBelow(readme, /^\| response +\| what/))(
    "should hold for %s",
    (_, text = "", read, written, note) => {
      const wire = wireOf(text);
      const result = exported.parseOAuth2(wire);
      if (!result.ok) throw new Error(result.reason);
      const rendering = exported.renderOAuth2(result.error, result.document);
      const sent = exported.buildOAuth2(rendering.document, rendering);
      expect({
        read: exported.recognizeOAuth2(wire).score >= 0.6 ? "✅" : "⚠️",
        written: isDeepStrictEqual(sentBy(sent), sentBy(wire)) ? "✅" : "⚠️",
      }).toEqual({ read, written });
      expect(note !== "" || (read === "✅" && written === "✅")).toBe(true);
    },
  );
});

describe("how it maps to an ApiError", () => {
  const values: Readonly<Record<string, unknown>> = { declaredStatus: 400, details: { a: 1 } };

  it.each(rowsBelow(readme, /^\| ApiError +\| in a body/))(
    "should read %s from %s",
    (member = "", name = "") => {
      const value = values[member] ?? "v";
      const body = { error: "invalid_request", [name]: value };
      const result = exported.parseOAuth2({ status: 400, headers: {}, body });
      if (!result.ok) throw new Error(result.reason);
      expect(result.error[member as keyof ApiError]).toEqual(value);
      expect(exported.renderOAuth2(result.error).document).toHaveProperty(name, value);
    },
  );
});

it.each(rowsBelow(readme, /^\| code +\| `retry/))("should advise for %s", (code, when, seconds) => {
  const result = exported.parseOAuth2({ status: 400, headers: {}, body: { error: code } });
  expect(result.ok && result.error.retry).toEqual(
    seconds === "" ? { when } : { when, afterSeconds: Number(seconds) },
  );
});

it.each(rowsBelow(readme, /^\| score +\| when/))(
  "should score %s: %s",
  (score, _, instance = "") => {
    expect(exported.recognizeOAuth2(wireOf(instance)).score).toBe(Number(score));
  },
);
