/** The characters of a URI reference, with brackets around an IP address and one fragment. RFC 3986 section 2 and appendix A. */
const REFERENCE =
  /^(?:[a-z][a-z\d+.-]*:)?(?:\/\/(?:[\w.~!$&'()*+,;=:%-]*@)?\[[\da-fv.:]+\])?(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*(?:#(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?$/i;

/** Whether a text can be a URI reference by its characters; the empty one is one, too. RFC 3986 section 4.1. */
export function isReference(text: string): boolean {
  return REFERENCE.test(text);
}

/** Gives a text as a URI reference: characters that none has are percent-encoded. RFC 3986 section 2.1. */
export function strictReference(text: string): string {
  if (isReference(text)) return text;
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
