export { buildProblemXml } from "./build.ts";
export { PROBLEM_NAMESPACE, PROBLEM_XML_MEDIA_TYPE } from "./document.ts";
export { problemXml } from "./format.ts";
export { isProblemXml } from "./is.ts";
export { parseProblemXml } from "./parse.ts";
export { recognizeProblemXml } from "./recognize.ts";
export { renderProblemXml } from "./render.ts";
