import type { DialectWith, TreeLayout } from "../dialect.ts";
import { readBrackets } from "../keys.ts";
import { readTree } from "../read-tree.ts";
import { readRemainders } from "../remainders.ts";

/**
 * ASP.NET Core's `ValidationProblemDetails`: members in C#'s spelling, `$.`-paths of what could not be deserialized, `""` for the
 * model. It is a problem, too, and `@api-errors/problem` reads it as one.
 *
 * ```json
 * {"type": "https://tools.ietf.org/html/rfc9110#section-15.5.1", "title": "…", "status": 400, "errors": {"Items[0].Name": ["…"]}, "traceId": "00-…-01"}
 * ```
 */
export const aspnet: DialectWith<"aspnet", TreeLayout> = {
  name: "aspnet",
  mediaType: "application/problem+json",
  members: {
    type: "type",
    title: "title",
    status: "declaredStatus",
    detail: "message",
    instance: "",
    errors: "issues",
    traceId: "id",
    requestId: "",
  },
  marks: ["title"],
  score: 0.9,
  isOnly: true,
  fill: { title: ["One or more validation errors occurred."], status: "status" },
  finish: readRemainders,
  layout: {
    kind: "tree",
    read: readTree,
    own: [""],
    keys: "bracket",
    readKey: readBrackets,
  },
};
