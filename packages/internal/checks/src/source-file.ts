import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync, Visitor, type Comment, type Program } from "oxc-parser";

export interface ParsedSource {
  readonly program: Program;
  readonly comments: readonly Comment[];
  readonly lineAt: (offset: number) => number;
}

export interface Import {
  /** `undefined` where it is computed: `import(name)`. */
  readonly specifier: string | undefined;
  /** Erased from the output: `import type`, `export type … from`, `import("x").Type`. */
  readonly typeOnly: boolean;
  readonly line: number;
}

/** Throws on a syntax error, saying where. Lines are counted from `firstLine`. */
export function parseSource(path: string, text: string, firstLine = 1): ParsedSource {
  const options = { lang: "ts", sourceType: "module" } as const;
  const { program, comments, errors } = parseSync(path, text, options);
  const lineAt = lineCounter(text, firstLine);
  const error = errors[0];
  if (error) {
    const line = lineAt(error.labels[0]?.start ?? 0);
    throw new SyntaxError(`${path}:${line} does not parse: ${error.message}`);
  }
  return { program, comments, lineAt };
}

export function readSource(root: string, path: string): ParsedSource {
  return parseSource(path, readFileSync(join(root, path), "utf8"));
}

/** Every way a module can name another one, types included. */
export function listImports({ program, lineAt }: ParsedSource): readonly Import[] {
  const imports: Import[] = [];
  const add = (specifier: string | undefined, typeOnly: boolean, start: number): void => {
    imports.push({ specifier, typeOnly, line: lineAt(start) });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source.value, node.importKind === "type", node.start),
    ExportAllDeclaration: (node) => add(node.source.value, node.exportKind === "type", node.start),
    ExportNamedDeclaration: (node) => {
      if (node.source) add(node.source.value, node.exportKind === "type", node.start);
    },
    ImportExpression: (node) => add(literalText(node.source), false, node.start),
    TSImportType: (node) => add(literalText(node.source), true, node.start),
    CallExpression: (node) => {
      if (node.callee.type !== "Identifier" || node.callee.name !== "require") return;
      add(literalText(node.arguments[0]), false, node.start);
    },
  }).visit(program);
  return imports.sort((a, b) => a.line - b.line);
}

function literalText(node: unknown): string | undefined {
  if (typeof node !== "object" || node === null || !("type" in node)) return undefined;
  if (node.type !== "Literal" || !("value" in node)) return undefined;
  return typeof node.value === "string" ? node.value : undefined;
}

function lineCounter(text: string, firstLine: number): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let line = firstLine - 1;
    for (const start of starts) {
      if (start > offset) break;
      line += 1;
    }
    return line;
  };
}
