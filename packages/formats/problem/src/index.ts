export { buildProblem } from "./build.ts";
export { PROBLEM_MEDIA_TYPE } from "./document.ts";
export type { ProblemDocument } from "./document.ts";
export { problem } from "./format.ts";
export { isProblem } from "./is.ts";
export { parseProblem } from "./parse.ts";
export { recognizeProblem } from "./recognize.ts";
export { renderProblem } from "./render.ts";
export { ProblemSchema } from "./schema.ts";
