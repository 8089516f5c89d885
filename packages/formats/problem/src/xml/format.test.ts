import { detect, type ErrorFormat, toResponse } from "@api-errors/core";
import { expect, it } from "vitest";

import { problem } from "../format.ts";
import { PROBLEM_XML_MEDIA_TYPE } from "./document.ts";
import { problemXml } from "./format.ts";

it("should join the functions of the entry point", async () => {
  const document = { type: "about:blank", title: "Not Found", detail: "No user 12" };
  const wire = problemXml.build(document, { status: 404 });
  expect(wire.headers).toEqual({ "content-type": PROBLEM_XML_MEDIA_TYPE });
  expect(problemXml.mediaType).toBe(PROBLEM_XML_MEDIA_TYPE);
  const result = problemXml.parse(wire);
  if (!result.ok) throw new Error(result.reason);
  expect(result.document).toEqual(document);
  expect(result.error.format).toBe(problemXml.name);
  expect(problemXml.render(result.error).document).toEqual(document);
  expect(await toResponse(wire).text()).toBe(wire.body);
});

it("should be told apart from the format in JSON", () => {
  const formats: readonly ErrorFormat[] = [problem, problemXml];
  for (const format of formats) {
    const wire = format.build({ title: "t" }, { status: 404 });
    for (const list of [formats, formats.toReversed()])
      expect(detect(wire, list).map((found) => found.format)).toEqual([format]);
  }
});
