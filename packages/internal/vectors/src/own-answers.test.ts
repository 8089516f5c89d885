import { codeStyle, createCodeStyleFormat } from "@api-errors/code-style";
import { type ErrorFormat, HttpError } from "@api-errors/core";
import { createFieldMapFormat, dialects } from "@api-errors/field-map";
import { createResponder } from "@api-errors/gateway";
import { jsonApi } from "@api-errors/json-api";
import { oauth2 } from "@api-errors/oauth2";
import { problem } from "@api-errors/problem";
import { typeCodeStyle } from "@api-errors/type-code-style";
import { expect, it } from "vitest";

const issues = [
  { path: ["b"], message: "is off" },
  { path: ["a"], message: "is taken", code: "taken" },
  { path: ["b"], message: "is short" },
];

const formats: readonly ErrorFormat[] = [
  ...dialects.map((dialect) => createFieldMapFormat({ dialect })),
  createCodeStyleFormat({ name: "enveloped", dialect: { envelope: "error" } }),
  codeStyle,
  jsonApi,
  oauth2,
  problem,
  typeCodeStyle,
];

it.each(formats.map((to) => [to.name, to] as const))(
  "should answer what is thrown without a mark of a translator, in %s",
  async (_, to) => {
    const thrown = new HttpError({ status: 422, issues, details: { size: 5 } });
    const { response, losses } = await createResponder({ to })(thrown, { method: "POST" });
    const text = await response.text();
    expect(response.status).toBe(422);
    expect(text).toContain("is taken");
    expect(text).not.toMatch(/"(?:filled|order)":/);
    expect(text).not.toMatch(/"apiError":\{(?:\}|[^}]*"declaredStatus")/);
    // Where the whole body is the fields there is no place for details.
    if (losses.length === 0) expect(text).toContain('"size":5');
  },
);
