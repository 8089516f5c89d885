import { emptyRecord } from "./empty-record.ts";

/** An item of a List, or all of a Dictionary. */
export interface StructuredItem {
  /** The bare item as it was sent, a String with its quotes; `undefined` for a Dictionary. */
  readonly value: string | undefined;
  /** As they were sent, on an object without a prototype. What has no value is `?1`, true. */
  readonly params: Readonly<Record<string, string>>;
}

const piece =
  /(?:[ \t]*,[ \t]*(?:([a-z*][a-z\d_.*-]*)=)?|; *([a-z*][a-z\d_.*-]*)(?:=(?=[^ \t,;])|(?![^ \t,;])))("[ !#-[\]-~]*(?:\\["\\][ !#-[\]-~]*)*"|:[A-Za-z\d+/=]*:|\?[01]|-?\d{1,12}\.\d{1,3}|@?-?\d{1,15}|%"(?:[ !#$&-~]|%[\da-f]{2})*"|[A-Za-z*][\w!#$%&'*+.^`|~:/-]*)?/y;

/**
 * Reads a structured field that is a List of items, or a Dictionary of items: one item then, with the members of the
 * Dictionary for its parameters.
 *
 * ```http
 * RateLimit: "burst";r=50;t=30, daily;r=0
 * RateLimit: limit=100, remaining=50, reset=30
 * ```
 *
 * As the specification demands, one error gives `undefined` for all of the field. So do inner lists and members without
 * a value, which no field read here may have, and more than 4 Mi characters. Of two parameters, or members of a
 * Dictionary, with one name the last counts. RFC 9651 sections 3 and 4.2.
 */
export function readStructured(text: string): readonly StructuredItem[] | undefined {
  // Engines give up, with an exception, on a string with some millions of backslashes.
  if (text.length > 2 ** 22) return undefined;
  const items: { value: string | undefined; params: Record<string, string> }[] = [];
  let params: Record<string, string> = {};
  // With a comma before it the first member is like every other.
  const source = `,${text.trim()}`;
  let end = 0;
  while (end < source.length) {
    piece.lastIndex = end;
    const match = piece.exec(source);
    if (!match) return undefined;
    end = piece.lastIndex;
    const key = match[1];
    const name = match[2];
    const value = match[3];
    if (name !== undefined) params[name] = value ?? "?1";
    else if (value === undefined) return undefined;
    else if (key === undefined) items.push({ value, params: (params = emptyRecord()) });
    else {
      const dictionary = (items[0] ??= { value: undefined, params: emptyRecord() });
      if (dictionary.value !== undefined) return undefined;
      dictionary.params[key] = value;
      params = {};
    }
  }
  return items.length > 1 && items[0]?.value === undefined ? undefined : items;
}
