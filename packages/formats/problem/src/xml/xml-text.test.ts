import { SaxesParser } from "saxes";
import { expect, it } from "vitest";

import { escapeText, isElementName, legalText } from "./xml-text.ts";

function isWellFormed(xml: string): boolean {
  try {
    new SaxesParser({ xmlns: true }).write(xml).close();
    return true;
  } catch {
    return false;
  }
}

it("should know the names of elements as the parser does, for every character of the first planes", () => {
  for (let code = 0; code <= 0x2_ffff; code += code < 0x3100 ? 1 : 97) {
    const char = String.fromCodePoint(code);
    expect(isElementName(char), `U+${code.toString(16)}`).toBe(isWellFormed(`<${char}/>`));
    expect(isElementName(`a${char}`), `a U+${code.toString(16)}`).toBe(
      // White space after a name is none of it, and a slash ends the element.
      /[\t\n\r /]/.test(char) ? false : isWellFormed(`<a${char}/>`),
    );
  }
});

it("should have no prefix in names", () => {
  for (const name of ["", "a:b", ":a", "a b", "0", "-a", "{{ value }}"])
    expect(isElementName(name)).toBe(false);
  for (const name of ["a", "violated-policies", "_a", "é", "__proto__", "a.b"])
    expect(isElementName(name)).toBe(true);
});

it("should leave nothing that XML cannot hold, and all else as it is", () => {
  expect(legalText("a\0b\u001fc\ud800d\ufffee\uffff")).toBe("a\ufffdb\ufffdc\ufffdd\ufffde\ufffd");
  const legal = "\t\n\r \u0085\u2028é€😀]]>&<";
  expect(legalText(legal)).toBe(legal);
});

it("should escape so that the parser reads the same text", () => {
  const text = "a<b>&amp;]]>\"'\r\n\t\r€😀";
  let read = "";
  const parser = new SaxesParser();
  parser.on("text", (part) => {
    read += part;
  });
  parser.write(`<a>${escapeText(text)}</a>`).close();
  expect(read).toBe(text);
});
