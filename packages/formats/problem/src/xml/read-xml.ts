import { type Deviation, type Path, setMember, SLOT } from "@api-errors/core";
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from "saxes";

import { MAX_DEPTH, MAX_LENGTH, PROBLEM_NAMESPACE } from "./document.ts";

/** The root of a document as a JSON value, or why there is none. */
export type XmlReading =
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly reason: string };

/** An element that is being read. */
interface Element {
  readonly name: string;
  text: string;
  readonly children: (readonly [name: string, value: unknown])[];
}

/**
 * Reads the XML of a problem as the JSON value that it stands for: an element with nothing but `i` in it is a list, one
 * with other elements an object, any other a text. All scalars are text. RFC 9457 appendix B.
 *
 * ```xml
 * <problem xmlns="urn:ietf:rfc:7807"><accounts><i>/account/1</i><i>/account/2</i></accounts></problem>
 * ```
 *
 * A document type is refused, so that no entity can be declared, as are documents that are not well-formed, nest deeper
 * than 100 elements, or are longer than 16,777,216 characters. What has no meaning in a problem is a deviation.
 */
export function readXml(text: string, deviations: Deviation[]): XmlReading {
  if (text.length > MAX_LENGTH)
    return { ok: false, reason: `the document is longer than ${MAX_LENGTH} characters` };
  const path: string[] = [];
  const open: Element[] = [];
  let root: Readonly<Record<string, unknown>> = {};
  const note = (message: string, dropped: unknown): void =>
    void deviations.push({ path: path.slice(), message, dropped });
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on("doctype", () => {
    throw new Error("it has a document type");
  });
  parser.on("opentag", (tag) => {
    if (open.length === 0) checkRoot(tag, deviations);
    else path.push(nameOf(tag));
    if (open.length >= MAX_DEPTH) throw new Error(`elements nest deeper than ${MAX_DEPTH}`);
    const attributes = Object.values(tag.attributes).filter(isContent);
    if (attributes.length > 0)
      note(
        "has attributes, which mean nothing in a problem",
        Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
      );
    open.push({ name: nameOf(tag), text: "", children: [] });
  });
  const add = (text: string): void => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => {
    const element = open.pop();
    if (!element) return;
    const parent = open.at(-1);
    if (parent) parent.children.push([element.name, valueOf(element, note)]);
    else root = membersOf(element, note);
    path.pop();
  });
  try {
    parser.write(text).close();
  } catch (error) {
    return { ok: false, reason: `the XML was not read: ${reasonOf(error)}` };
  }
  return { ok: true, value: root };
}

type Note = (message: string, dropped: unknown) => void;

/** An element of another namespace keeps its prefix, so that it is not taken for one of RFC 9457's. */
function nameOf({ local, name, uri }: SaxesTagNS): string {
  return uri === PROBLEM_NAMESPACE ? local : name;
}

function checkRoot({ local, uri, name }: SaxesTagNS, deviations: Deviation[]): void {
  if (local !== "problem") throw new Error(`its root is ${name}, expected problem`);
  const path: Path = ["problem"];
  if (uri !== PROBLEM_NAMESPACE)
    deviations.push({
      path,
      message: `is in the namespace "${uri}", expected ${PROBLEM_NAMESPACE}`,
    });
}

function isContent({ name }: SaxesAttributeNS): boolean {
  return !/^xmlns(?:$|:)/.test(name);
}

function valueOf(element: Element, note: Note): unknown {
  const { name, text, children } = element;
  // The reserved member is JSON, so that it can hold what XML cannot.
  if (name === SLOT && children.length === 0) return parseSlot(text);
  if (children.length === 0) return text;
  if (!children.every(([child]) => child === "i")) return membersOf(element, note);
  noteText(element, note);
  return children.map(([, value]) => value);
}

function membersOf(element: Element, note: Note): Readonly<Record<string, unknown>> {
  const members: Record<string, unknown> = {};
  const lists = new Map<string, unknown[]>();
  noteText(element, note);
  for (const [name, value] of element.children) {
    const list = lists.get(name);
    if (!list) {
      lists.set(name, [value]);
      setMember(members, name, value);
      continue;
    }
    // Go and others write a list as one element after another.
    list.push(value);
    setMember(members, name, list);
  }
  for (const [name, list] of lists)
    if (list.length > 1)
      note(`has ${list.length} elements named ${name}, read as a list`, undefined);
  return members;
}

/** White space between elements is layout; any other text beside elements is lost. */
function noteText({ text }: Element, note: Note): void {
  if (/[^\t\n\r ]/.test(text)) note("has text beside its elements", text.trim());
}

function parseSlot(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : text;
  } catch {
    return text;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 200) : String(error);
}
