import type { Challenge } from "./challenge.ts";
import { emptyRecord } from "./empty-record.ts";
import type { Deviation } from "./format.ts";
import { readParameterValue } from "./parameter-value.ts";
import { tokenEnd } from "./token.ts";
import { skipOws } from "./skip-ows.ts";

/** What a `WWW-Authenticate` field says, and where it breaks its grammar. */
export interface Challenges {
  readonly challenges: readonly Challenge[];
  /** What was left out, or read although the grammar forbids it; positions are in characters from 0 in their line. */
  readonly deviations: readonly Deviation[];
}

const token68 = /[\w.~+/-]+=*(?=[ \t]*(?:,|$))/y;

/**
 * Reads `WWW-Authenticate` or `Proxy-Authenticate`: one value, or one per field line; `field` is the name for deviations.
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
export function parseChallenges(
  value: string | readonly string[] | null | undefined,
  field = "www-authenticate",
): Challenges {
  const challenges: Challenge[] = [];
  const deviations: Deviation[] = [];
  // A challenge may go on in the next field line: lines mean the same as their values joined with commas.
  let current: { scheme: string; params: Record<string, string>; token68?: string } | undefined;

  const lines: readonly unknown[] = Array.isArray(value) ? value : [value];
  for (const text of lines) {
    if (typeof text !== "string") continue;
    let at = 0;
    let start = 0;
    /** What precedes: a comma or nothing, a scheme, a value. */
    let after: "comma" | "scheme" | "value" = "comma";

    const report = (what: string): void => {
      deviations.push({ path: ["headers", field], message: `${what} at ${start}` });
    };
    while ((start = at = skipOws(text, at)) < text.length) {
      if (text[at] === ",") {
        after = "comma";
        at++;
        continue;
      }
      at = tokenEnd(text, start);
      const name = text.slice(start, at);
      const next = skipOws(text, at);

      if (name && text[next] === "=") {
        const key = name.toLowerCase();
        const read = readParameterValue(text, skipOws(text, next + 1));
        if (after === "value") report("missing comma");
        if (!read) report("malformed parameter");
        else if (!current || current.token68 !== undefined) report("parameter of no challenge");
        else if (key in current.params) report("duplicate parameter");
        else {
          current.params[key] = read.value;
          if (/[^\t -~\x80-\xff]/.test(read.value)) report("forbidden character");
        }
        at = read ? read.end : skipElement(text, next);
        after = "value";
      } else if (name && after === "comma" && (next > at || !text[at] || text[at] === ",")) {
        challenges.push((current = { scheme: name, params: emptyRecord() }));
        after = "scheme";
        token68.lastIndex = next;
        if (token68.test(text)) {
          at = token68.lastIndex;
          current.token68 = text.slice(next, at);
        }
      } else {
        report("unexpected text");
        at = skipElement(text, start);
        // A word where a scheme or a parameter should be: what was taken for the scheme before it is prose, and what
        // follows belongs to nobody.
        if (name && after !== "value") {
          if (after === "scheme") challenges.pop();
          current = undefined;
        }
      }
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
