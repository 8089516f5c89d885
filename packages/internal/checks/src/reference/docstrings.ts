import type { Finding } from "../finding.ts";
import { publishedPackages, type Workspace } from "../workspace.ts";
import { publicExports, type PublicExport } from "./public-exports.ts";

interface Rule {
  readonly concerns: (found: PublicExport) => boolean;
  readonly expected: string;
  readonly isMet: (docstring: string, found: PublicExport) => boolean;
}

const VERBS = /^(?:parse|read|recognize|build|render|format|create)[A-Z]/;
const READERS = /^(?:parse|read|recognize)[A-Z]/;
/** Helpers for authors of formats, which read what a parser has made. */
const OF_TEXT =
  /^(?:parse|format)(?!Dot|Bracket)\w*(?:Date|After|Challenges|MediaType|Limit|parent|Path|Pointer)$/;

const rules: readonly Rule[] = [
  {
    concerns: () => true,
    expected: "a docstring that begins with a sentence",
    isMet: (docstring) => /^\S[^]*?[.:](?:\s|$)/.test(docstring),
  },
  {
    concerns: ({ kind, name }) => kind === "function" && VERBS.test(name),
    expected: "an example, in a block or between back-ticks",
    isMet: (docstring) => /```|`[^`]+`/.test(docstring),
  },
  {
    concerns: ({ kind, name }) => kind === "function" && READERS.test(name),
    expected: "what bad input gives",
    isMet: (docstring) =>
      /\bthrows?\b|`undefined`|undefined|ok: false|malformed|deviation|ignored|dropped|empty|stays|`?false`?|\bno\b|\bnone\b|\bnever\b|otherwise|score/i.test(
        docstring,
      ),
  },
  {
    concerns: ({ kind, name }) => kind === "function" && OF_TEXT.test(name),
    expected: "the specification it comes from",
    isMet: (docstring) =>
      /\bRFC \d+|\bW3C\b|\bWHATWG\b|\bdraft-|https:\/\/|JSONPath|style/i.test(docstring),
  },
  {
    // A number needs a unit, unless its name says it.
    concerns: ({ kind, signatures }) =>
      kind === "function" && signatures.some((text) => /\): number\b/.test(text)),
    expected: "the unit of the number it returns",
    isMet: (docstring, { name }) =>
      /second|byte|character|status|score|index|milli|how many|position|epoch|rank/i.test(
        `${docstring} ${name}`,
      ),
  },
];

/** Holds the docstring of every export to what its reader needs: a sentence, an example, errors, units, its source. */
export function checkDocstrings(workspace: Workspace): readonly Finding[] {
  return publishedPackages(workspace)
    .flatMap((entry) => publicExports(workspace, entry))
    .flatMap((found) =>
      rules
        .filter((rule) => rule.concerns(found) && !rule.isMet(found.docstring ?? "", found))
        .map(({ expected }) => ({
          where: `${found.where} ${found.name}`,
          expected,
          found: found.docstring?.split("\n")[0] ?? "no docstring",
        })),
    );
}
