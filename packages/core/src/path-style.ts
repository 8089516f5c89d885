/**
 * How a path is written.
 *
 * | style | `["items", 0, "unit price"]` |
 * |---|---|
 * | `pointer` | `/items/0/unit price` |
 * | `fragment` | `#/items/0/unit%20price` |
 * | `dot` | `items.0.unit price` |
 * | `bracket` | `items[0]["unit price"]` |
 * | `jsonpath` | `$['items'][0]['unit price']` |
 *
 * `bracket` and `jsonpath` tell the number 0 from the string "0". The others do not: what looks like an array index
 * (`0`, `12`, not `01`) is read as a number.
 */
export type PathStyle = "pointer" | "fragment" | "dot" | "bracket" | "jsonpath";
