import { type ErrorFormat, type HeadersLike, isJsonMediaType, readHeader } from "@api-errors/core";

import type { FormatChooser } from "./format-choice.ts";

/** What a choice by `Accept` looks at; `undefined` where a translator is given no request. */
export type WithHeaders = { readonly headers: HeadersLike } | undefined;

/** Media types beside those that the formats send, and the format that their clients understand. */
export type VendorTypes = Readonly<Record<string, ErrorFormat>>;

/**
 * Makes a `to` that gives every client the format that its `Accept` asks for; answers then say `Vary: Accept`.
 *
 * ```http
 * Accept: application/problem+json, application/json;q=0.8
 * ```
 *
 * Formats are matched by their media types, and vendors' types by `types`: the highest `q` wins, then the more exact
 * range, then the order of the list. Where none fits, one in JSON serves who asks for JSON of another kind
 * (`application/json`, `application/vnd.acme.v2+json`). `q=0` rules a format out, and a range with a malformed `q` counts
 * as absent. Where nothing fits, or nothing is asked for, the first of the list is sent: an error in the wrong format says
 * more than 406.
 * RFC 9110 section 12.5.1.
 */
export function byAccept(
  formats: readonly [ErrorFormat, ...ErrorFormat[]],
  types: VendorTypes = {},
): FormatChooser<WithHeaders> {
  const offers = [
    ...formats.map((format) => ({ format, type: format.mediaType })),
    ...Object.entries(types).map(([type, format]) => ({ format, type: type.toLowerCase() })),
  ];
  const choose = (request: WithHeaders): ErrorFormat => {
    const accept = request ? readHeader(request.headers, "accept") : undefined;
    if (accept === undefined) return formats[0];
    const ranges = readRanges(accept);
    return bestOf(offers, ranges, exactness) ?? bestOf(offers, ranges, likeness) ?? formats[0];
  };
  return Object.assign(choose, { vary: "Accept" });
}

interface Offer {
  readonly format: ErrorFormat;
  /** In lower case. */
  readonly type: string;
}

interface Range {
  /** In lower case. */
  readonly type: string;
  readonly quality: number;
}

/** Parameters but `q` are not looked at: no format has variants. */
function readRanges(accept: string): readonly Range[] {
  const ranges: Range[] = [];
  // In quotes, a comma separates nothing.
  for (const range of accept.replace(/"(?:[^"\\]|\\.)*(?:"|\\?$)/g, "").split(",")) {
    const [type = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    const weight = parameters.find((parameter) => /^q\s*=/.test(parameter));
    const quality = weight === undefined ? "1" : weight.replace(/^q\s*=\s*/, "");
    if (/^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(quality))
      ranges.push({ type, quality: Number(quality) });
  }
  return ranges;
}

/** The offer with the highest `q`, then with the more exact range, then the first; `undefined` where none fits. */
function bestOf(
  offers: readonly Offer[],
  ranges: readonly Range[],
  rankOf: (range: string, type: string) => number,
): ErrorFormat | undefined {
  let best: ErrorFormat | undefined;
  let most = { quality: 0, rank: 0 };
  for (const { format, type } of offers) {
    let match = { quality: 0, rank: 0 };
    for (const { type: range, quality } of ranges) {
      const rank = rankOf(range, type);
      // The most exact range says how welcome a type is; of two that are alike the more generous.
      if (rank > match.rank || (rank > 0 && rank === match.rank && quality > match.quality))
        match = { quality, rank };
    }
    const { quality, rank } = match;
    if (quality > most.quality || (quality > 0 && quality === most.quality && rank > most.rank)) {
      best = format;
      most = match;
    }
  }
  return best;
}

function exactness(range: string, type: string): number {
  if (range === type) return 3;
  if (range === `${type.slice(0, type.indexOf("/"))}/*`) return 2;
  return range === "*/*" || range === "*" ? 1 : 0;
}

function likeness(range: string, type: string): number {
  return isJsonMediaType(range) && isJsonMediaType(type) ? 1 : 0;
}
