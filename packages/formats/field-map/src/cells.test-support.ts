import { isDeepStrictEqual } from "node:util";

import { type ApiError, type Issue, SLOT } from "@api-errors/core";

import type { FieldMapDialect } from "./dialect.ts";
import { libraryVectors } from "./library-vectors.test-support.ts";
import { parseDialect } from "./parse-dialect.ts";
import { parseFieldMap } from "./parse.ts";
import { recognizeFieldMap } from "./recognize.ts";
import { renderDialect } from "./render-dialect.ts";
import { type Vector, vectors } from "./vectors.test-support.ts";

const all: readonly Vector[] = [...vectors, ...libraryVectors];

/** An error from elsewhere: with fields in objects and lists, several messages of one, and one about the whole. */
const foreign: ApiError = {
  format: "problem",
  status: 400,
  issues: [
    { message: "The order is closed" },
    { path: ["name"], message: "is required" },
    { path: ["name"], message: "is too short" },
    { path: ["address", "zip"], message: "is too long" },
    { path: ["items", 1, "qty"], message: "must be above zero" },
  ],
  retry: { when: "never" },
  challenges: [],
  extensions: {},
};

/** What the README says of a dialect: whether it is read, written and goes round, and from where its vectors are. */
export function cellsOf(dialect: FieldMapDialect): readonly string[] {
  const own = all.filter((vector) => vector.dialect === dialect.name);
  const isRead = own.every(
    ({ body, status }) => recognizeFieldMap({ status, headers: {}, body }).score >= 0.6,
  );
  // As a client sees it that knows nothing of the reserved member.
  const document: unknown = JSON.parse(
    JSON.stringify(renderDialect(foreign, dialect).document),
    (name, value: unknown) => (name === SLOT ? undefined : value),
  );
  const read = parseDialect({ status: 400, headers: {}, body: document }, dialect);
  const isWritten = read.ok && isDeepStrictEqual(pairs(read.error.issues), pairs(foreign.issues));
  const isRound = own.every(({ body, status }) => {
    const result = parseFieldMap({ status, headers: {}, body });
    return result.ok && isDeepStrictEqual(renderDialect(result.error, dialect).document, body);
  });
  const sources = [...new Set(own.map(({ source }) => source))];
  return [...[isRead, isWritten, isRound].map((is) => (is ? "✅" : "⚠️")), sources.join("; ")];
}

/** Every path with its message, in no particular order: maps group messages by their fields. */
function pairs(issues: readonly Issue[]): readonly string[] {
  return issues.map(({ path = [], message }) => JSON.stringify([path, message])).toSorted();
}
