/** A scalar in a document, with the keys that lead to it. */
export interface Leaf {
  readonly path: readonly (string | number)[];
  readonly value: string | number | boolean | null;
}

/**
 * Lists every scalar of a JSON value. Written for the tests alone, so that it shares no mistake with the code that is
 * tested: it knows nothing of formats.
 */
export function leavesOf(root: unknown): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const todo: { value: unknown; path: (string | number)[] }[] = [{ value: root, path: [] }];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { value, path } = next;
    if (Array.isArray(value)) {
      value.forEach((item: unknown, i) => todo.push({ value: item, path: [...path, i] }));
    } else if (typeof value === "object" && value !== null) {
      for (const [key, item] of Object.entries(value))
        todo.push({ value: item, path: [...path, key] });
    } else if (
      value === null ||
      typeof value === "string" ||
      typeof value === "number" ||
      typeof value === "boolean"
    ) {
      leaves.push({ path, value });
    }
  }
  return leaves;
}

/**
 * What of `source` is not in `targets`, counted: a scalar that stands twice in the source must stand twice there.
 *
 * A number may have become its text (`404`, `"404"`), and a path may be spelled in another style (`items[0].qty`,
 * `#/items/0/qty`, `["items", 0, "qty"]`), or be the name of a list of messages.
 */
export function missingLeaves(source: unknown, targets: readonly unknown[]): readonly Leaf[] {
  const counts = new Map<string, number>();
  const add = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  const take = (key: string): boolean => {
    const count = counts.get(key) ?? 0;
    if (count > 0) counts.set(key, count - 1);
    return count > 0;
  };
  for (const target of targets) {
    for (const { value } of leavesOf(target)) add(`=${String(value)}`);
    for (const path of pathsIn(target)) add(`/${path}`);
    for (const place of placesIn(target)) add(`=${place}`);
    for (const path of namesOfMessages(target)) add(`/${path}`);
  }
  const isThere = (value: Leaf["value"]): boolean =>
    take(`=${String(value)}`) || (typeof value === "string" && take(`/${segments(value)}`));
  // A list of keys may have become one text, its head the place in the request.
  const whole = listsOfKeys(source).filter(
    ({ keys }) =>
      take(`/${joined(keys)}`) ||
      ((counts.get(`/${joined(keys.slice(1))}`) ?? 0) > 0 &&
        isThere(keys[0] ?? "") &&
        take(`/${joined(keys.slice(1))}`)),
  );
  const isInWhole = ({ path }: Leaf): boolean =>
    whole.some(
      (list) =>
        list.path.length + 1 === path.length && list.path.every((key, i) => key === path[i]),
    );
  const found = leavesOf(source).filter((leaf) => !isInWhole(leaf));
  // Text last: it may have become a path, and must not take the place of a number that reads the same.
  const isText = ({ value }: Leaf): boolean => typeof value === "string";
  return [...found.filter((leaf) => !isText(leaf)), ...found.filter(isText)].filter(
    (leaf) => !isThere(leaf.value) && !isWhole(leaf),
  );
}

/** An empty path, such as `{"instancePath": ""}`, is that of the whole, as no path at all is. */
function isWhole({ path, value }: Leaf): boolean {
  return (
    value === "" && /^(?:field|instancePath|path|pointer|propertyPath)$/.test(String(path.at(-1)))
  );
}

/** A field map has the path of a field as the name of a list, once for all the messages in it. */
function namesOfMessages(root: unknown): readonly string[] {
  return leavesOf(root).flatMap(({ path, value }) => {
    const name = path.at(-2);
    const isInList = typeof path.at(-1) === "number" && typeof name === "string";
    return isInList && typeof value === "string" ? segments(name) : [];
  });
}

interface Keys {
  readonly path: readonly (string | number)[];
  readonly keys: readonly (string | number)[];
}

/** Every list in a value that could be a path. */
function listsOfKeys(root: unknown): readonly Keys[] {
  const lists: Keys[] = [];
  const todo: { value: unknown; path: (string | number)[] }[] = [{ value: root, path: [] }];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { value, path } = next;
    if (isKeys(value)) lists.push({ path, keys: value });
    else if (typeof value === "object" && value !== null) {
      const isList = Array.isArray(value);
      for (const [key, item] of Object.entries(value)) {
        todo.push({ value: item, path: [...path, isList ? Number(key) : key] });
      }
    }
  }
  return lists;
}

function isKeys(value: unknown): value is readonly (string | number)[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((key) => typeof key === "string" || Number.isSafeInteger(key))
  );
}

/** Every text and every list of keys in a value, as the segments that it has if it is a path. */
function pathsIn(root: unknown): readonly string[] {
  const paths: string[] = [];
  const todo = [root];
  for (let value = todo.pop(); todo.length > 0 || value !== undefined; value = todo.pop()) {
    if (typeof value === "string") paths.push(segments(value));
    else if (Array.isArray(value)) {
      const list: readonly unknown[] = value;
      if (list.length === 0) paths.push("");
      else if (isKeys(list)) paths.push(joined(list));
      for (const item of list) todo.push(item);
    } else if (typeof value === "object" && value !== null) {
      for (const item of Object.values(value) as unknown[]) todo.push(item);
    }
  }
  return paths;
}

/** Where in a request the sources of JSON:API errors point: the names of their members say so. */
function placesIn(root: unknown): readonly string[] {
  const places = { pointer: "body", parameter: "query", header: "header" };
  return leavesOf(root).flatMap(({ path }) => {
    const place: unknown = Reflect.get(places, path.at(-1) ?? "");
    return path.at(-2) === "source" && typeof place === "string" ? [place] : [];
  });
}

/** A path without what separates and quotes its keys, which every style does in its own way. */
function segments(text: string): string {
  let plain = text;
  try {
    if (text.startsWith("#")) plain = decodeURIComponent(text);
  } catch {
    // Not percent-encoded after all.
  }
  // In JSON:API the attributes of a resource stand below that.
  plain = plain.replace(/^#?\/data\/attributes(?=\/)/, "");
  // Only pointers escape; elsewhere `~0` is what it looks like.
  if (/^#?\//.test(plain)) return bare(plain.replaceAll("~1", "/").replaceAll("~0", "~"));
  return bare(plain.replace(/\["(?:[^"\\]|\\.)*"\]/gs, unquoted));
}

/** A key in brackets is quoted as in JSON: `["a\\"b"]`. */
function unquoted(bracketed: string): string {
  try {
    return (JSON.parse(bracketed) as readonly [string])[0];
  } catch {
    return bracketed;
  }
}

function joined(keys: readonly (string | number)[]): string {
  const isAttribute = keys.length > 2 && keys[0] === "data" && keys[1] === "attributes";
  return bare((isAttribute ? keys.slice(2) : keys).join(""));
}

function bare(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, "\ufffd").replace(/[./[\]#$"'~\s]+/g, "");
}
