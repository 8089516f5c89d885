import {
  formatBracketPath,
  formatDotPath,
  formatFragmentPointer,
  formatPointer,
  isJsonObject,
  type IssueSpelling,
  type JsonObject,
  ownMember,
  type Path,
  readIssues,
  readPathText,
  setMember,
} from "@api-errors/core";

/** How an API spells what it lists beside a problem; RFC 9457 section 3 has `pointer` and `detail`. */
export interface ListFlavour extends IssueSpelling {
  readonly kind: "list";
}

/** Field → messages, as in ASP.NET Core. */
export interface MapFlavour {
  readonly kind: "map";
  /** The name of a field: that of the document to be like where it has the field. */
  readonly keyOf: (path: Path) => string;
  /** Whether one message stands alone, rather than in a list. */
  readonly isBare: boolean;
}

export type Flavour = ListFlavour | MapFlavour;

/** The flavour of RFC 9457's second example. */
export const STANDARD_FLAVOUR: ListFlavour = {
  kind: "list",
  path: "pointer",
  message: "detail",
  formatPath: formatFragmentPointer,
};

/** How many items are looked at for a path and a message. */
const MAX_SAMPLES = 32;

/**
 * Finds the flavour of a list or a map that an API sent under `name`.
 *
 * ```json
 * [{"propertyPath": "items[0].name", "title": "This should not be blank."}]
 * ```
 *
 * gives `propertyPath` with brackets and `title`. What says nothing, such as an empty list, has the flavour of RFC 9457.
 */
export function flavourOf(value: unknown, name: string): Flavour {
  if (isJsonObject(value)) return mapFlavour(value);
  let path: string | undefined;
  let message: string | undefined;
  let sample: unknown;
  for (const item of Array.isArray(value) ? value.slice(0, MAX_SAMPLES) : []) {
    if (!isJsonObject(item)) continue;
    const found = rolesOf(item, name);
    message ??= found.message;
    if (path === undefined && found.path !== undefined)
      [path, sample] = [found.path, item[found.path]];
    if (path !== undefined && message !== undefined) break;
  }
  const { path: ownPath, message: ownMessage } = STANDARD_FLAVOUR;
  return {
    kind: "list",
    path: path ?? ownPath,
    message: message ?? ownMessage,
    // A list of keys holds every path as it is.
    ...(!Array.isArray(sample) && { formatPath: exactly(styleOf(sample, path ?? ownPath)) }),
  };
}

/** Which members of an item are read as its path and its message: asks the reader, with marks in place of the texts. */
function rolesOf(
  item: JsonObject,
  list: string,
): { readonly path: string | undefined; readonly message: string | undefined } {
  const marked: Record<string, unknown> = {};
  const names = Object.keys(item);
  names.forEach((name, i) => {
    if (typeof item[name] === "string") setMember(marked, name, `m${i}`);
    else if (Array.isArray(item[name]) && name !== "messages") setMember(marked, name, [`m${i}`]);
  });
  const [issue = {}] = readIssues([marked]) ?? [];
  const text = issue.message ?? (list === "violations" ? issue.title : undefined);
  const nameOf = (mark: unknown): string | undefined =>
    typeof mark === "string" && /^m\d+$/.test(mark) ? names[Number(mark.slice(1))] : undefined;
  return { path: nameOf(issue.path?.[0]), message: nameOf(text) };
}

function mapFlavour(map: JsonObject): MapFlavour {
  const keys = Object.keys(map);
  const known = new Map<string, string>();
  for (const key of keys) {
    const path = JSON.stringify(readPathText(key));
    if (!known.has(path)) known.set(path, key);
  }
  const format = exactly(
    styleOf(
      keys.find((key) => /[.[/]/.test(key)),
      "",
    ),
  );
  return {
    kind: "map",
    keyOf: (path) => known.get(JSON.stringify(path)) ?? format(path),
    isBare: keys.some((key) => typeof ownMember(map, key) === "string"),
  };
}

/** The style of a path that a server wrote; brackets where one key alone does not tell. */
function styleOf(sample: unknown, name: string): (path: Path) => string {
  const text = typeof sample === "string" ? sample : "";
  if (text.startsWith("#") || (text === "" && name === "pointer")) return formatFragmentPointer;
  if (text.startsWith("/")) return formatPointer;
  if (/^\$(?:$|[.[])/.test(text)) return formatDollarPath;
  return /\.\d+(?:\.|$)/.test(text) ? formatDotPath : formatBracketPath;
}

/** As .NET writes JSONPath: `$.items[0].qty`. */
function formatDollarPath(path: Path): string {
  const rest = formatBracketPath(path);
  return rest === "" || rest.startsWith("[") ? `$${rest}` : `$.${rest}`;
}

/** A path that cannot be read back from its style, such as a key with dots among dots, is written as a pointer. */
function exactly(format: (path: Path) => string): (path: Path) => string {
  return (path) => {
    const text = format(path);
    const read = readPathText(text);
    return read.length === path.length && read.every((key, i) => String(key) === String(path[i]))
      ? text
      : formatFragmentPointer(path);
  };
}
