import type { ErrorFormat } from "@api-errors/core";

import { buildProblem } from "./build.ts";
import { PROBLEM_MEDIA_TYPE, type ProblemDocument } from "./document.ts";
import { parseProblem } from "./parse.ts";
import { recognizeProblem } from "./recognize.ts";
import { renderProblem } from "./render.ts";

/** Problem details for HTTP APIs, RFC 9457. */
export const problem: ErrorFormat<ProblemDocument> = {
  name: "problem",
  mediaType: PROBLEM_MEDIA_TYPE,
  recognize: recognizeProblem,
  parse: parseProblem,
  render: renderProblem,
  build: buildProblem,
};
