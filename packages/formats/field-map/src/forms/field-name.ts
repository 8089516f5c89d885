/** A `Blob` or `File`, and a `FileList`: not every program has their types. */
interface BlobLike {
  arrayBuffer(): Promise<ArrayBuffer>;
}
interface FilesLike {
  item(index: number): unknown;
}

/** What a form does not look into. */
type Leaf =
  | Date
  | BlobLike
  | FilesLike
  | ReadonlyMap<unknown, unknown>
  | ReadonlySet<unknown>
  | ((...args: never) => unknown);

/** How deep the names of a form are known. */
type Depth = readonly [unknown, unknown, unknown, unknown, unknown, unknown];

/** A segment, and what may follow it. */
type Step<Key extends string, Value, Left extends readonly unknown[]> =
  | Key
  | `${Key}.${FieldName<Value, Left>}`;

/**
 * The names of the fields of a form with these values, in dots, with `*` for any item of a list: `"items.*.qty"`.
 *
 * Any text where the values have no known names; six levels deep.
 */
export type FieldName<Values, Left extends readonly unknown[] = Depth> = Left extends readonly [
  unknown,
  ...infer Rest,
]
  ? // Neither any nor unknown has names.
    unknown extends Values
    ? string
    : Values extends Leaf
      ? never
      : Values extends readonly (infer Item)[]
        ? Step<"*", Item, Rest>
        : Values extends object
          ? { [Key in keyof Values & string]: Step<Key, Values[Key], Rest> }[keyof Values & string]
          : never
  : never;
