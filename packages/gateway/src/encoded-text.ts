/** JSON within a string, URLs and forms, HTML: printable characters, and the ends of lines. */
const ENCODED =
  /%([2-6][0-9a-f]|7[0-9a-e])|\\{1,8}(?:u00([2-6][0-9a-f]|7[0-9a-e])|(["'/nrt]))|&(?:(quot|apos|lt|gt|amp)|#(?:x([2-6][0-9a-f]|7[0-9a-e])|0?(3[49]|60|62)));/gi;

const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
  amp: "&",
  n: "\n",
  r: "\n",
  t: "\t",
};

/**
 * A text with its escapes undone once: `{\"a\":1}`, `a%3D1`, `&quot;a&quot;`, `\u0022`; the same text where it has none. No
 * control character comes of it but the ends of lines and tabs.
 */
export function decodeText(text: string): string {
  return text.replace(
    ENCODED,
    (
      found,
      percent?: string,
      unicode?: string,
      escaped?: string,
      name?: string,
      hex?: string,
      code?: string,
    ) => {
      const sixteen = percent ?? unicode ?? hex;
      if (sixteen !== undefined) return String.fromCharCode(Number.parseInt(sixteen, 16));
      if (code !== undefined) return String.fromCharCode(Number(code));
      const key = (escaped ?? name ?? found).toLowerCase();
      return NAMED[key] ?? key;
    },
  );
}

/** What a text in base 64 holds, where that is plain text; `undefined` where it is something else. */
export function decodeBase64(base64: string): string | undefined {
  try {
    const text = atob(base64.replaceAll("-", "+").replaceAll("_", "/"));
    return /^[\t\n\r -~]+$/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}
