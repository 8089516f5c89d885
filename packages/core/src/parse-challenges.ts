import type { Challenge } from "./challenge.ts";
import { emptyRecord } from "./empty-record.ts";
import type { Deviation } from "./format.ts";
import { readParameterValue } from "./parameter-value.ts";
import { tokenEnd } from "./token.ts";
import { skipOws } from "./trim-ows.ts";

export interface Challenges {
  readonly challenges: readonly Challenge[];
  /** What was left out, or read although the grammar forbids it; positions are in characters from 0 in their line. */
  readonly deviations: readonly Deviation[];
}

const token68 = /[\w.~+/-]+=*(?=[ \t]*(?:,|$))/y;

/**
 * Reads `WWW-Authenticate` or `Proxy-Authenticate`: one value, or one per field line.
 *
 * ```http
 * WWW-Authenticate: Basic realm="simple", Newauth realm="apps", type=1, title="Login to \"apps\""
 * ```
 *
 * Parameter names are lower-cased and values unquoted; of two parameters with one name the first wins. What does not
 * fit the grammar is left out and reported, and the rest is kept: `OAuth "Facebook Platform"` gives the bare scheme,
 * as a quoted string is no parameter; `Please log in` gives nothing, as a word after a word is no challenge. A
 * parameter after a missing comma, and a value with characters that HTTP forbids, are kept and reported. No value
 * gives no challenges. RFC 9110 sections 11.2 to 11.6.
 */
export function parseChallenges(value: string | readonly string[] | null | undefined): Challenges {
  const challenges: Challenge[] = [];
  const deviations: Deviation[] = [];
  // A challenge may go on in the next field line: lines mean the same as their values joined with commas.
  let current: { scheme: string; params: Record<string, string>; token68?: string } | undefined;

  const lines: readonly unknown[] = Array.isArray(value) ? value : [value];
  for (const text of lines) {
    if (typeof text !== "string") continue;
    let at = 0;
    /** What precedes: a comma or nothing, a scheme, a value. */
    let after: "," | "scheme" | "value" = ",";
    const report = (message: string, position: number): void => {
      deviations.push({
        path: ["headers", "www-authenticate"],
        message: `${message} at ${position}`,
      });
    };

    while ((at = skipOws(text, at)) < text.length) {
      if (text[at] === ",") {
        after = ",";
        at++;
        continue;
      }
      const start = at;
      at = tokenEnd(text, start);
      const name = text.slice(start, at);
      const equals = skipOws(text, at);

      if (name && text[equals] === "=") {
        if (after === "value") report("missing comma", start);
        const read = readParameterValue(text, skipOws(text, equals + 1));
        const key = name.toLowerCase();
        if (!read) report("malformed parameter", start);
        else if (!current || current.token68 !== undefined)
          report("parameter without a scheme", start);
        else if (key in current.params) report("duplicate parameter", start);
        else {
          current.params[key] = read.value;
          if (/[^\t -~\x80-\xff]/.test(read.value)) report("forbidden character in a value", start);
        }
        after = "value";
        at = read ? read.end : skipElement(text, equals);
        continue;
      }

      if (name && after === "," && (equals > at || !text[at] || text[at] === ",")) {
        current = { scheme: name, params: emptyRecord() };
        challenges.push(current);
        after = "scheme";
        token68.lastIndex = equals;
        if (equals > at && token68.test(text)) {
          at = token68.lastIndex;
          current.token68 = text.slice(equals, at);
          after = "value";
        }
        continue;
      }

      // A word where a scheme or a parameter should be: what was taken for the scheme before it is prose, and what
      // follows belongs to nobody.
      if (name && after !== "value") {
        if (after === "scheme") challenges.pop();
        current = undefined;
      }
      report("unexpected text", start);
      at = skipElement(text, start);
    }
  }
  return { challenges, deviations };
}

/** The index of the next comma that is not in quotes; the end of the text behind a quote that is not closed. */
function skipElement(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== ",") {
    at = text[at] === '"' ? (readParameterValue(text, at)?.end ?? text.length) : at + 1;
  }
  return at;
}
