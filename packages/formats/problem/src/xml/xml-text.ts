/** What XML 1.0 cannot hold, not even escaped: most control characters, half surrogate pairs, U+FFFE and U+FFFF. Section 2.2. */
const ILLEGAL = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/gu;

/** The names of elements without a prefix: what XML calls a Name, without the colon that is a prefix's. Section 2.3. */
const NAME =
  /^[A-Z_a-z\u{c0}-\u{d6}\u{d8}-\u{f6}\u{f8}-\u{2ff}\u{370}-\u{37d}\u{37f}-\u{1fff}\u{200c}-\u{200d}\u{2070}-\u{218f}\u{2c00}-\u{2fef}\u{3001}-\u{d7ff}\u{f900}-\u{fdcf}\u{fdf0}-\u{fffd}\u{10000}-\u{effff}][-.\dA-Z_a-z\u{b7}\u{c0}-\u{d6}\u{d8}-\u{f6}\u{f8}-\u{37d}\u{37f}-\u{1fff}\u{200c}-\u{200d}\u{203f}-\u{2040}\u{2070}-\u{218f}\u{2c00}-\u{2fef}\u{3001}-\u{d7ff}\u{f900}-\u{fdcf}\u{fdf0}-\u{fffd}\u{10000}-\u{effff}]*$/u;

/** Whether a member can be an element under its own name. */
export function isElementName(name: string): boolean {
  return NAME.test(name);
}

/** A text with U+FFFD in place of each character that XML cannot hold. */
export function legalText(text: string): string {
  return text.replace(ILLEGAL, "\ufffd");
}

/** Escapes a legal text as the content of an element, so that it is read back exactly. */
export function escapeText(text: string): string {
  // A carriage return that is not escaped becomes a line feed where it is read. Section 2.11.
  return text.replace(/[&<>\r]/g, (found) => ESCAPES[found] ?? found);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "\r": "&#xD;",
};
