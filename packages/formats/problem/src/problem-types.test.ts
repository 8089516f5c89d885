import { isErrorStatus } from "@api-errors/core";
import { expect, it } from "vitest";

import { createProblemFormat } from "./format.ts";
import { problemTypes } from "./problem-types.ts";

const PREFIX = "https://iana.org/assignments/http-problem-types#";

// The registry "HTTP Problem Types" as last updated on 2026-06-26, section 10.2 of the RateLimit draft, and the
// section "HTTP Problem Types" of the upload draft: fragment, title, recommended status.
const SOURCES: readonly (readonly [string, string, number])[] = [
  ["date", "Date Not Acceptable", 400],
  ["ohttp-key", "Oblivious HTTP key configuration not acceptable", 400],
  ["digest-unsupported-algorithms", "Unsupported Hashing Algorithms", 400],
  ["digest-invalid-values", "Invalid Digest Values", 400],
  ["digest-mismatched-values", "Mismatched Digest Values", 400],
  ["quota-exceeded", "Quota Exceeded", 429],
  ["temporary-reduced-capacity", "Temporary Reduced Capacity", 503],
  ["abnormal-usage-detected", "Abnormal Usage Detected", 429],
  ["mismatching-upload-offset", "Mismatching Upload Offset", 409],
  ["completed-upload", "Upload Is Completed", 400],
  ["inconsistent-upload-length", "Inconsistent Upload Length Values", 400],
];

it("should have what the specifications have, and nothing else", () => {
  const rows = Object.entries(problemTypes).map(([type, { title, status }]) => [
    type,
    title,
    status,
  ]);
  expect(rows).toEqual(SOURCES.map(([fragment, ...row]) => [PREFIX + fragment, ...row]));
});

it("should say of each what it means and where that is written", () => {
  for (const { status, meaning, resolution, reference, members } of Object.values(problemTypes)) {
    expect(isErrorStatus(status)).toBe(true);
    expect(meaning).toMatch(/\.$/);
    expect(resolution).toMatch(/\.$/);
    expect(reference).toMatch(
      /^(?:RFC 9458 section [\d.]+|draft-[a-z-]+-\d\d(?: section [\d.]+|, "[\w ]+"))$/,
    );
    for (const member of members) expect(member).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  }
});

it("should be a catalog as it is", () => {
  const registered = createProblemFormat({ name: "problem:registered", catalog: problemTypes });
  const wire = registered.build(
    { type: `${PREFIX}quota-exceeded`, "violated-policies": ["hourly"] },
    { headers: { "Retry-After": "7" } },
  );
  expect(wire).toMatchObject({
    status: 429,
    body: { title: "Quota Exceeded", status: 429, "violated-policies": ["hourly"] },
  });
  const result = registered.parse(wire);
  expect(result.ok && result.error.retry).toEqual({ when: "always", afterSeconds: 7 });
});
