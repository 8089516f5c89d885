export { buildProblem } from "./build.ts";
export type {
  BuildableProblem,
  ProblemCatalog,
  ProblemDocumentOf,
  ProblemError,
  ProblemInitFor,
  ProblemOptions,
  ProblemTypeEntry,
} from "./catalog.ts";
export { PROBLEM_MEDIA_TYPE } from "./document.ts";
export type { ProblemDocument } from "./document.ts";
export { createProblemFormat, problem } from "./format.ts";
export type { ProblemFormat } from "./format.ts";
export { isProblem } from "./is.ts";
export { parseProblem } from "./parse.ts";
export { problemTypeOf } from "./problem-type.ts";
export { problemTypes } from "./problem-types.ts";
export type { RegisteredProblemType } from "./problem-types.ts";
export { recognizeProblem } from "./recognize.ts";
export { renderProblem } from "./render.ts";
export { ProblemSchema } from "./schema.ts";
