import { parseCodeStyle } from "@api-errors/code-style";
import type { ParseResult, WireError } from "@api-errors/core";
import { laravel, parseDialect, parseFieldMap } from "@api-errors/field-map";
import { parseJsonApi } from "@api-errors/json-api";
import { parseProblem } from "@api-errors/problem";
import { parseTypeCodeStyle } from "@api-errors/type-code-style";

import { BODY_FORMATS, type BodyFormat, BODY_SIZES, readBody } from "./bodies.ts";
import { formatTime, keep, measure, type Round, type RoundOptions } from "./rounds.ts";
import type { Section } from "./section.ts";
import { ratio } from "./statistics.ts";
import { findGetter, walk } from "./walk.ts";
import { type HeaderSet, headersOf, wireAround } from "./wires.ts";

/** The parsers by their format. */
export const PARSERS: Readonly<Record<BodyFormat, (wire: WireError) => ParseResult>> = {
  "code-style": parseCodeStyle,
  "type-code-style": parseTypeCodeStyle,
  "json-api": (wire) => parseJsonApi(wire),
  "field-map": (wire) => parseFieldMap(wire),
  problem: parseProblem,
};

/** Parsers beside those, of bodies in the same format. */
const OTHERS: readonly (readonly [string, BodyFormat, (wire: WireError) => ParseResult])[] = [
  ["field-map, one dialect", "field-map", (wire) => parseDialect(wire, laravel)],
];

type Part = "json" | "parse" | "walk" | "walkJson";

interface Case {
  readonly name: string;
  readonly bar: number;
  readonly runs: number;
  readonly round: Round<Part>;
}

/** Time of each `parse` on a body that `JSON.parse` has read, against `JSON.parse` of the same text. */
export function measureParse(options: RoundOptions): Section {
  const parsers = [
    ...BODY_FORMATS.map((format) => [format, format, PARSERS[format]] as const),
    ...OTHERS,
  ];
  const cases = BODY_SIZES.flatMap((size) =>
    parsers.flatMap(([name, format, parse]) =>
      (["content-type", "full"] as const).map((set) => caseOf(name, format, parse, size, set)),
    ),
  );
  const times = measure(
    cases.map(({ round }) => round),
    options,
  );
  return {
    title: "parse, against JSON.parse of the same text",
    about:
      "Time of `parse` alone on a body fresh from `JSON.parse`, ÷ time of that `JSON.parse`. `full`: `Date`, `Retry-After` as a date, a challenge with three parameters. Every result is walked to its last leaf and shown to be plain data; with the walk: (`parse` + walk of the ApiError) ÷ (`JSON.parse` + walk of the body).",
    unit: "ratio",
    columns: ["with the walk", "parse", "JSON.parse"],
    rows: cases.map(({ name, bar, runs }, i) => {
      const { json, parse, walk, walkJson } = times[i] ?? {
        json: 0,
        parse: 0,
        walk: 0,
        walkJson: 0,
      };
      return {
        name,
        value: ratio(parse, json),
        bar,
        notes: [
          ratio(parse + walk, json + walkJson).toFixed(2),
          formatTime(parse, runs),
          formatTime(json, runs),
        ],
      };
    }),
  };
}

function caseOf(
  name: string,
  format: BodyFormat,
  parse: (wire: WireError) => ParseResult,
  size: number,
  set: HeaderSet,
): Case {
  const text = readBody(format, size);
  const headers = headersOf(format, set);
  const runs = Math.max(2, Math.round(150_000 / size));
  const documents: unknown[] = Array.from({ length: runs });
  const results: unknown[] = Array.from({ length: runs });
  const proof = parse(wireAround(JSON.parse(text), text, headers));
  const getter = findGetter(proof);
  if (!proof.ok || getter !== undefined) {
    throw new Error(`parse of ${name}: expected plain data, found ${getter ?? "no result"}`);
  }
  return {
    name: `${name}, ${size === 300 ? "300 B" : "100 kB"}, ${set}`,
    bar: barOf(name, size, set),
    runs,
    round: () => {
      const start = performance.now();
      for (let i = 0; i < runs; i++) documents[i] = JSON.parse(text);
      const parsed = performance.now();
      for (let i = 0; i < runs; i++) results[i] = parse(wireAround(documents[i], text, headers));
      const read = performance.now();
      // The document is part of a result; it is walked on its own below.
      for (const result of results) keep(walk((result as typeof proof & { ok: true }).error));
      const walked = performance.now();
      for (const document of documents) keep(walk(document));
      const end = performance.now();
      return {
        json: parsed - start,
        parse: read - parsed,
        walk: walked - read,
        walkJson: end - walked,
      };
    },
  };
}

function barOf(name: string, size: number, set: HeaderSet): number {
  if (size > 300) return name === "json-api" || name.endsWith("one dialect") ? 0.5 : 0.75;
  return set === "full" ? 2.5 : 1;
}
