import type { DialectWith, TextLayout } from "../dialect.ts";
import { leadByFirst } from "../lead-by-first.ts";
import { readTexts } from "../read-texts.ts";
import { readRemainders } from "../remainders.ts";

/**
 * NestJS's `ValidationPipe`: the messages name their fields themselves.
 *
 * ```json
 * {"message": ["items.0.qty must be an integer number"], "error": "Bad Request", "statusCode": 400}
 * ```
 */
export const nest: DialectWith<"nest", TextLayout> = {
  name: "nest",
  members: {
    message: "issues",
    error: "title",
    statusCode: "declaredStatus",
  },
  marks: ["statusCode"],
  score: 0.9,
  fill: { error: "phrase", statusCode: "status" },
  lead: leadByFirst,
  finish: readRemainders,
  layout: {
    kind: "text",
    read: readTexts,
  },
};
