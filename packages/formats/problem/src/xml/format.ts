import type { ApiError, ErrorFormat } from "@api-errors/core";

import type { ProblemDocument } from "../document.ts";
import { buildProblemXml } from "./build.ts";
import { PROBLEM_XML_MEDIA_TYPE } from "./document.ts";
import { parseProblemXml } from "./parse.ts";
import { recognizeProblemXml } from "./recognize.ts";
import { renderProblemXml } from "./render.ts";

/** Problem details in XML, RFC 9457 appendix B. */
export const problemXml: ErrorFormat<ProblemDocument, ApiError, "problem-xml"> = {
  name: "problem-xml",
  mediaType: PROBLEM_XML_MEDIA_TYPE,
  recognize: recognizeProblemXml,
  parse: parseProblemXml,
  render: renderProblemXml,
  build: buildProblemXml,
};
