import { fromMarkdown } from "mdast-util-from-markdown";

export interface CodeBlock {
  readonly language: "ts" | "js";
  /** False for blocks marked `no-run`: they are compiled only. */
  readonly run: boolean;
  /** Line of the file on which the code begins. */
  readonly line: number;
  readonly code: string;
}

export interface BlockError {
  readonly line: number;
  readonly expected: string;
  readonly found: string;
}

const languages = new Map<string, CodeBlock["language"]>([
  ["ts", "ts"],
  ["typescript", "ts"],
  ["js", "js"],
  ["javascript", "js"],
]);

/** Reads the TypeScript and JavaScript code blocks of a Markdown text. */
export function readCodeBlocks(markdown: string): {
  readonly blocks: readonly CodeBlock[];
  readonly errors: readonly BlockError[];
} {
  const blocks: CodeBlock[] = [];
  const errors: BlockError[] = [];
  const visit = (node: object): void => {
    if ("children" in node && Array.isArray(node.children)) {
      for (const child of node.children as readonly object[]) visit(child);
    }
    if (!isCode(node)) return;
    const language = languages.get(node.lang?.toLowerCase() ?? "");
    if (!language) return;
    const line = node.position.start.line;
    const meta = node.meta?.trim() ?? "";
    if (meta !== "" && meta !== "no-run") {
      errors.push({ line, expected: "nothing or `no-run` after the language", found: meta });
    }
    blocks.push({ language, run: meta !== "no-run", line: line + 1, code: node.value });
  };
  visit(fromMarkdown(markdown));
  return { blocks, errors };
}

interface Code {
  readonly lang?: string | null;
  readonly meta?: string | null;
  readonly value: string;
  readonly position: { readonly start: { readonly line: number } };
}

function isCode(node: object): node is Code {
  return "type" in node && node.type === "code";
}
