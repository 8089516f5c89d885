import { type ApiError, isJsonObject, ownMember, type Rendering } from "@api-errors/core";

import { detectDialect } from "./detect-dialect.ts";
import type { FieldMapDialect } from "./dialect.ts";
import { envelope } from "./dialects/envelope.ts";
import type { FieldMapDocument } from "./document.ts";
import { isFieldMap } from "./is.ts";
import { issueNames } from "./members.ts";
import type { FieldMapOptions } from "./parse.ts";
import { renderDialect } from "./render-dialect.ts";

/** The envelope with nothing visible but what every reader takes for what it is. */
const shy: FieldMapDialect = {
  ...envelope,
  members: { message: "message", errors: "issues" },
  isOnly: true,
};

/**
 * Writes an ApiError as a field map: in the dialect that is given, else in that of a document to be like, else in an envelope
 * that has a place for everything.
 *
 * ```json
 * {"message": "Invalid", "errors": {"items[0].qty": ["must be above zero"]}}
 * ```
 *
 * What was written in the dialect of another document is read back as that dialect; where it would not be, the envelope is
 * written. Never throws.
 */
export function renderFieldMap(
  error: ApiError,
  like?: FieldMapDocument,
  options: FieldMapOptions = {},
): Rendering<FieldMapDocument> {
  if (options.dialect) return renderDialect(error, options.dialect, like);
  const wanted = like === undefined ? undefined : dialectOf(like);
  if (wanted) {
    const rendering = renderDialect(error, wanted, like);
    if (dialectOf(rendering.document) === wanted && isFieldMap(rendering.document))
      return rendering;
  }
  const rendering = renderDialect(error, envelope);
  return isReadAlike(rendering.document) ? rendering : renderDialect(error, shy);
}

/** Whether every member is read as the envelope means it, though the members together may look like another dialect. */
function isReadAlike(document: FieldMapDocument): boolean {
  const found = dialectOf(document);
  if (!found || !isJsonObject(document)) return false;
  const { layout, members } = found;
  return (
    issueNames(found).join() === "errors" &&
    layout.kind === "tree" &&
    !layout.isEntries &&
    Object.keys(document).every(
      (name) => (ownMember(members, name) ?? "") === (ownMember(envelope.members, name) ?? ""),
    )
  );
}

function dialectOf(document: FieldMapDocument): FieldMapDialect | undefined {
  try {
    return detectDialect(document)?.dialect;
  } catch {
    // A document made by hand may throw where it is read; then there is nothing to be like.
    return undefined;
  }
}
