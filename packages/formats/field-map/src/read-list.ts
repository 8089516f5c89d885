import { isJsonObject } from "@api-errors/core";

import type { ListLayout } from "./dialect.ts";
import { readEntry } from "./read-entry.ts";
import { addIssue, addMessage, type ReadingIssues } from "./reading.ts";

/** Reads a list of entries, each about one field. A text among them is a message; what is neither is cut. */
export function readList(list: unknown, layout: ListLayout, reading: ReadingIssues): void {
  if (!Array.isArray(list)) return;
  for (const entry of list as readonly unknown[]) {
    if (isJsonObject(entry)) {
      const issue = readEntry(entry, layout.entry, {}, layout);
      addIssue(reading, issue, 0, entry);
    } else if (typeof entry !== "object" || entry === null) addMessage(reading, [], entry, 0);
    else reading.cut.push(entry);
  }
}
