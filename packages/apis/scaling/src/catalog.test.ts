import { scaling as bodies, sourceText } from "@api-errors/internal-bodies";
import { testKnowledge } from "@api-errors/internal-bodies/tests";
import { describe, expect, it } from "vitest";

import { catalog, types } from "./catalog.ts";

const text = sourceText("001");

/** The rows of a table with statuses: `not_found | 404 | …`. */
function rowsOf(title: string): readonly (readonly [string, readonly number[]])[] {
  const [, table = ""] =
    new RegExp(`\\| ${title} \\| HTTP status \\|.*\n(?:\\|---.*\n)?((?:.*\\|\n)+)`).exec(
      text ?? "",
    ) ?? [];
  return [...table.matchAll(/^(\w+) \| ([\d, ]+) \|/gm)].map(([, name = "", statuses = ""]) => [
    name,
    statuses.split(", ").map(Number),
  ]);
}

describe.skipIf(text === undefined)("the document", () => {
  it("should have no type that is missing here, or has another status", () => {
    const rows = rowsOf("Type");
    expect(rows).toHaveLength(4);
    expect(rows).toEqual(
      Object.entries(types).map(([type, { status }]) => [type, [status].flat()]),
    );
  });

  it("should have no code that is missing here, or has another status", () => {
    const rows = rowsOf("Code");
    expect(rows).toHaveLength(11);
    const listed = Object.entries(catalog).filter(([, { source }]) => source.seen === undefined);
    expect(listed.map(([code, { status }]) => [code, [status]])).toEqual(rows);
  });
});

it("should mark the codes that only the pages of operations have", () => {
  const marked = Object.entries(catalog).filter(([, { source }]) => source.seen !== undefined);
  expect(marked.map(([code, { type }]) => [code, type])).toEqual([
    ["not_authorized", "not_authorized_error"],
    ["invalid_component_id", "invalid_request_error"],
    ["duplicate_component_id", "invalid_request_error"],
    ["incident_resolved", "invalid_request_error"],
    ["no_public_surface", "invalid_request_error"],
    ["server_error", "internal_error"],
  ]);
});

it("should have the types of the documented bodies", () => {
  for (const { body } of [bodies.notFound, bodies.missingAuthorizationHeader])
    expect(catalog[body.code as keyof typeof catalog].type).toBe(body.type);
});

testKnowledge({ catalog, types });
