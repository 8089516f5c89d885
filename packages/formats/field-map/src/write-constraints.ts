import { type Issue, setMember } from "@api-errors/core";

/** A property while it is being written. */
interface Property {
  readonly others: Record<string, unknown>;
  readonly property: string;
  readonly constraints: Record<string, string>;
  readonly children: List;
}

/** A list of properties, and which of them is the last of its name. */
interface List {
  readonly entries: Property[];
  readonly last: Map<string, Property>;
  written: readonly unknown[];
}

/**
 * Writes issues as class-validator reports them. What is about no property stands under the name `""`, as does a message
 * without a code; a second message of the same code begins another entry for the property.
 */
export function writeConstraints(issues: readonly Issue[]): unknown {
  const root = newList();
  const lists = [root];
  for (const { path = [], code = "", message, extensions = {} } of issues) {
    const keys = path.length > 0 ? path : [""];
    let list = root;
    keys.forEach((key, i) => {
      const name = String(key);
      const isEnd = i === keys.length - 1;
      let found = list.last.get(name);
      if (!found || (isEnd && !isFree(found, code, extensions))) {
        found = add(list, name);
        lists.push(found.children);
      }
      if (isEnd) {
        if (message !== undefined) setMember(found.constraints, code, message);
        for (const other of Object.keys(extensions))
          setMember(found.others, other, extensions[other]);
      }
      list = found.children;
    });
  }
  // Children come after what they are in: from the end every list is written before it is needed.
  for (let list = lists.pop(); list; list = lists.pop())
    list.written = list.entries.map(writeProperty);
  return root.written;
}

function isFree({ others, constraints }: Property, code: string, extensions: object): boolean {
  return (
    !Object.hasOwn(constraints, code) &&
    Object.keys(extensions).every((name) => !Object.hasOwn(others, name))
  );
}

function add(list: List, property: string): Property {
  const added = { others: {}, property, constraints: {}, children: newList() };
  list.entries.push(added);
  list.last.set(property, added);
  return added;
}

function newList(): List {
  return { entries: [], last: new Map(), written: [] };
}

function writeProperty({ others, property, constraints, children }: Property): unknown {
  const entry = { ...others, property, children: children.written };
  return Object.keys(constraints).length > 0 ? { ...entry, constraints } : entry;
}
