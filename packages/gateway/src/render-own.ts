import type { ApiError, ErrorFormat, Rendering } from "@api-errors/core";

/**
 * Renders an error that was in no format before. A member that its format requires and nobody gave is this server's own word
 * then, and goes out without the mark by which a reader of a translated error would take it for absent.
 */
export function renderOwn(format: ErrorFormat, error: ApiError): Rendering {
  const first = format.render(error);
  if (first.filled.length === 0) return first;
  const result = format.parse(format.build(first.document, first));
  const words: Record<string, unknown> = {};
  for (const { path, dropped } of result.ok ? result.deviations : []) {
    const name = String(path[0]);
    if (path.length !== 1 || !WORD.test(name)) continue;
    // The status that a body states stays, though HTTP contradicts it: then it takes the mark to tell the two apart.
    if (Object.hasOwn(error, name)) return first;
    words[name] = dropped;
  }
  return { ...format.render({ ...error, ...words }), filled: first.filled };
}

const WORD = /^(?:code|type|title|message|declaredStatus)$/;
