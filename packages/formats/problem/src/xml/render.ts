import type { ApiError, Loss, Rendering } from "@api-errors/core";

import type { ProblemDocument } from "../document.ts";
import { writeProblem } from "../render.ts";
import { isExact } from "./exact.ts";
import { fitDocument } from "./fit.ts";

/**
 * Writes an ApiError as a problem document that XML can hold; `buildProblemXml` writes the XML.
 *
 * ```xml
 * <problem xmlns="urn:ietf:rfc:7807"><detail>No such user</detail><code>not_found</code></problem>
 * ```
 *
 * As `renderProblem` does it, with two differences: what cannot be an element is in the reserved member, whose element
 * holds JSON, and characters that XML has no way to write become U+FFFD, which is a loss. Never throws.
 */
export function renderProblemXml(
  error: ApiError,
  like?: ProblemDocument,
): Rendering<ProblemDocument> {
  const rendering = writeProblem(error, like, { canHold: isExact });
  const losses: Loss[] = [...rendering.losses];
  const document = fitDocument(rendering.document, losses);
  return { ...rendering, document, losses };
}
