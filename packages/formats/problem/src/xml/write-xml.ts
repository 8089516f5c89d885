import { SLOT, stringifyBody } from "@api-errors/core";

import type { ProblemDocument } from "../document.ts";
import { isStandard } from "../names.ts";
import { PROBLEM_NAMESPACE } from "./document.ts";
import { escapeText, isElementName, legalText } from "./xml-text.ts";

/**
 * Writes a document that fits (see `fitDocument`) as XML.
 *
 * ```xml
 * <?xml version="1.0" encoding="UTF-8"?>
 * <problem xmlns="urn:ietf:rfc:7807"><title>Not Found</title><status>404</status></problem>
 * ```
 *
 * The members of RFC 9457 come first, as its schema has it; the reserved member holds its JSON as text. Appendix B.
 */
export function writeXml(document: ProblemDocument): string {
  const parts: string[] = [];
  const names = Object.keys(document);
  for (const name of [...names.filter(isStandard), ...names.filter((other) => !isStandard(other))])
    writeElement(name, document[name], parts);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<problem xmlns="${PROBLEM_NAMESPACE}">${parts.join("")}</problem>`;
}

function writeElement(name: string, value: unknown, parts: string[]): void {
  if (!isElementName(name) || value === undefined) return;
  parts.push(`<${name}>`);
  if (name === SLOT && typeof value === "object") parts.push(escapeText(jsonText(value)));
  else if (Array.isArray(value)) for (const item of value) writeElement("i", item, parts);
  else if (typeof value === "object" && value !== null)
    for (const [member, inner] of Object.entries(value)) writeElement(member, inner, parts);
  else if (value !== null)
    parts.push(escapeText(legalText(`${value as string | number | boolean}`)));
  parts.push(`</${name}>`);
}

/** JSON escapes all that XML cannot hold but for two characters. */
function jsonText(value: unknown): string {
  return (stringifyBody(value) ?? "").replace(
    /[\ufffe\uffff]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16)}`,
  );
}
