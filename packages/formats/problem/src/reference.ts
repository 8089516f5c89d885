import { isUriReference } from "@api-errors/core";

/** Gives a text as a URI reference: characters that none has are percent-encoded. RFC 3986 section 2.1. */
export function strictReference(text: string): string {
  if (isUriReference(text)) return text;
  const trimmed = text.trim().replace(/[\ud800-\udfff]/gu, "\ufffd");
  const hash = trimmed.indexOf("#") + 1;
  return (
    encode(trimmed.slice(0, hash)) + encode(trimmed.slice(hash)).replaceAll("#", encodeURIComponent)
  );
}

function encode(text: string): string {
  return text.replace(/%(?![\da-f]{2})|[^\dA-Za-z_.~!$&'()*+,;=:@/?#%-]/giu, (found) =>
    encodeURIComponent(found),
  );
}
