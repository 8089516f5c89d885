/** Breaks text into lines of at most `width` characters, after a space or a comma where there is one. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    let rest = line;
    while (rest.length > width) {
      const place = Math.max(rest.lastIndexOf(" ", width), rest.lastIndexOf(",", width - 1) + 1);
      const end = place > width / 3 ? place : width;
      lines.push(rest.slice(0, end).trimEnd());
      rest = rest.slice(end).trimStart();
    }
    lines.push(rest);
  }
  return lines;
}
