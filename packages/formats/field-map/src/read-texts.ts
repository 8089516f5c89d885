import type { TextLayout } from "./dialect.ts";
import { addMessage, type ReadingIssues } from "./reading.ts";

/**
 * Reads a list of messages. Which field they are about stands in them at best, and is not made out of them: Scantrust says
 * something about the description under `name`.
 */
export function readTexts(list: unknown, _: TextLayout, reading: ReadingIssues): void {
  if (!Array.isArray(list)) return;
  for (const text of list as readonly unknown[]) {
    if (typeof text !== "object" || text === null) addMessage(reading, [], text, 0);
    else reading.cut.push(text);
  }
}
