import { type Issue, setMember } from "@api-errors/core";

import type { TreeLayout } from "./dialect.ts";
import { writeEntry } from "./write-entry.ts";
import { writeKeys } from "./write-keys.ts";

/** A field while it is being written. */
interface Node {
  readonly messages: unknown[];
  /** How many fields came before the first message. */
  before: number;
  /** Its fields by the text of their keys. */
  fields: Map<string, Node>;
  /** Whether all of its fields are items of a list. */
  isList: boolean;
  /** The greatest index of an item. */
  last: number;
  value?: unknown;
}

/** Writes issues as fields with their messages; a list is written as one where it has not many more holes than items. */
export function writeTree(issues: readonly Issue[], layout: TreeLayout): unknown {
  const root = newNode();
  const nodes = [root];
  for (const issue of issues) {
    let node = root;
    for (const key of writeKeys(issue.path ?? [], layout.keys)) {
      const name = String(key);
      const known = node.fields.get(name);
      const next = known ?? newNode();
      if (!known) {
        node.fields.set(name, next);
        nodes.push(next);
      }
      if (typeof key === "number" && key >= 0) node.last = Math.max(node.last, key);
      else node.isList = false;
      node = next;
    }
    if (node.messages.push(writeMessage(issue, layout)) === 1) node.before = node.fields.size;
  }
  // Fields come after what they are in: from the end every field is written before it is needed.
  for (let node = nodes.pop(); node; node = nodes.pop())
    node.value = writeNode(node, layout, node === root);
  return root.value;
}

function newNode(): Node {
  return { messages: [], before: 0, fields: new Map(), isList: true, last: -1 };
}

/** A message that needs more than there is stands as text, which every dialect reads. */
function writeMessage(issue: Issue, { entry, entryNeeds, isEntries }: TreeLayout): unknown {
  if (!entry || !entryNeeds) return issue.message;
  const written = writeEntry(issue, entry);
  const isWhole = entryNeeds.every((name) => typeof written[name] === "string");
  return isWhole && (isEntries || issue.message === undefined) ? written : issue.message;
}

function writeNode(node: Node, layout: TreeLayout, isRoot: boolean): unknown {
  const { messages, fields, isList, last } = node;
  const { own, into, lists, keys, isOwnAlways, isEmptyList, isSingle } = layout;
  // Only the whole has messages of its own where keys are paths, or what is left of them.
  const hasEmptyOwn = layout.hasEmptyOwn === true && (isRoot || keys === "name");
  if (fields.size === 0 && !isRoot && !hasEmptyOwn && !isOwnAlways)
    return isSingle && messages.length === 1 ? messages[0] : messages;
  const isDense = isList && fields.size > 0 && last < 2 * fields.size + 8;
  const isOwn = messages.length > 0 || hasEmptyOwn;
  if (isOwn) node.fields = withOwn(node, own[0] ?? "", hasEmptyOwn || into !== undefined);
  if (into) {
    const [members = "", items] = into;
    const value: Record<string, unknown> = isOwn ? { [own[0] ?? ""]: messages } : {};
    if (items !== undefined && isDense) value[items] = writeItems(fields, last, null);
    else if (fields.size > 0 || (isRoot && items === undefined))
      value[members] = writeFields(fields);
    return value;
  }
  if (!isOwn && fields.size === 0) return isEmptyList ? [] : {};
  const isAligned = lists === "aligned" && isDense && !isOwn;
  // Only items with fields stand in a list; messages about items themselves stand below their index.
  return isAligned && [...fields.values()].every((field) => field.fields.size > 0)
    ? writeItems(fields, last, {})
    : writeFields(node.fields);
}

/** The fields with the messages about what they are in among them, where those came. */
function withOwn(
  { messages, before, fields }: Node,
  name: string,
  isFirst: boolean,
): Map<string, Node> {
  const own: [string, Node] = [name, { ...newNode(), value: messages }];
  const all = [...fields];
  all.splice(isFirst ? 0 : before, 0, own);
  return new Map(all);
}

function writeFields(fields: ReadonlyMap<string, Node>): unknown {
  const value: Record<string, unknown> = {};
  for (const [name, field] of fields) setMember(value, name, field.value);
  return value;
}

function writeItems(fields: ReadonlyMap<string, Node>, last: number, hole: unknown): unknown {
  return Array.from({ length: last + 1 }, (_, i) => fields.get(String(i))?.value ?? hole);
}
