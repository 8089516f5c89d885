import { fromMarkdown } from "mdast-util-from-markdown";

type Root = ReturnType<typeof fromMarkdown>;
type Nodes = Root | Root["children"][number];

/** Where a link leads, as it is written. */
export interface Link {
  readonly url: string;
  readonly line: number;
}

export interface Heading {
  readonly depth: number;
  readonly text: string;
  /** What follows `#` in a link to it on GitHub and npm. */
  readonly anchor: string;
  readonly line: number;
}

/** A text between back-ticks. */
export interface InlineCode {
  readonly text: string;
  readonly line: number;
}

export interface Page {
  readonly links: readonly Link[];
  /** Links to a definition that is not there, `[text][label]`: they are text. */
  readonly undefinedLinks: readonly Link[];
  readonly headings: readonly Heading[];
  readonly inlineCode: readonly InlineCode[];
  /** Blocks of code in any language. */
  readonly blocks: readonly InlineCode[];
}

/** What of a Markdown text names something else. */
export function readPage(markdown: string): Page {
  const links: Link[] = [];
  const undefinedLinks: Link[] = [];
  const headings: Heading[] = [];
  const inlineCode: InlineCode[] = [];
  const blocks: InlineCode[] = [];
  const taken = new Map<string, number>();
  const visit = (node: Nodes): void => {
    const line = node.position?.start.line ?? 0;
    if (node.type === "link" || node.type === "image" || node.type === "definition") {
      links.push({ url: node.url, line });
    }
    if (node.type === "text") {
      const [, label] = /\]\[([\w-]+)\]/.exec(node.value) ?? [];
      if (label !== undefined) undefinedLinks.push({ url: label, line });
    }
    if (node.type === "inlineCode") inlineCode.push({ text: node.value, line });
    if (node.type === "code") blocks.push({ text: node.value, line });
    if (node.type === "heading") {
      const text = textOf(node);
      const base = anchorOf(text);
      const count = taken.get(base) ?? 0;
      taken.set(base, count + 1);
      const anchor = count === 0 ? base : `${base}-${count}`;
      headings.push({ depth: node.depth, text, anchor, line });
    }
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(fromMarkdown(markdown));
  return { links, undefinedLinks, headings, inlineCode, blocks };
}

function textOf(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

/** Lower case, spaces as hyphens, and of everything else letters, digits, hyphens and underscores. */
function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, "")
    .replaceAll(" ", "-");
}
