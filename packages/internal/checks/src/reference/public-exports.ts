import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { parseSource, type ParsedSource } from "../source-file.ts";
import type { Package, Workspace } from "../workspace.ts";

type Statement = ParsedSource["program"]["body"][number];

/** One name that a package exports. */
export interface PublicExport {
  readonly name: string;
  /** The path it is imported from: `@api-errors/problem`. */
  readonly from: string;
  readonly kind: "function" | "value" | "type";
  /** The declaration without its body, one text for each overload. */
  readonly signatures: readonly string[];
  /** The text of its docstring, `undefined` where it has none. */
  readonly docstring: string | undefined;
  /** `packages/core/src/detect.ts:12`. */
  readonly where: string;
}

/** Every name that a package exports, by the path it is imported from, in the order of the alphabet. */
export function publicExports(workspace: Workspace, entry: Package): readonly PublicExport[] {
  const found: PublicExport[] = [];
  for (const [path, target] of Object.entries(entry.manifest.exports ?? {})) {
    if (typeof target !== "string" || !target.endsWith(".ts")) continue;
    const index = posix.join(entry.folder, target);
    const from = posix.join(entry.name, path);
    for (const statement of readText(workspace.root, index).source.program.body) {
      if (statement.type !== "ExportNamedDeclaration" || !statement.source) continue;
      const specifier = statement.source.value;
      if (!specifier.startsWith(".")) continue;
      const file = posix.join(posix.dirname(index), specifier);
      for (const { exported, local } of statement.specifiers) {
        const name = nameOf(exported);
        found.push({ name, from, ...declarationOf(workspace.root, file, nameOf(local)) });
      }
    }
  }
  return found.sort((a, b) => a.from.localeCompare(b.from) || (a.name < b.name ? -1 : 1));
}

interface SourceText {
  readonly text: string;
  readonly source: ParsedSource;
}

const read = new Map<string, SourceText>();

function readText(root: string, file: string): SourceText {
  const path = join(root, file);
  const known = read.get(path);
  if (known) return known;
  const text = readFileSync(path, "utf8");
  const made = { text, source: parseSource(file, text) };
  read.set(path, made);
  return made;
}

function declarationOf(
  root: string,
  file: string,
  name: string,
): Omit<PublicExport, "name" | "from"> {
  const { text, source } = readText(root, file);
  const passedOn = reExportOf(source, name);
  if (passedOn) {
    return declarationOf(root, posix.join(posix.dirname(file), passedOn.specifier), passedOn.name);
  }
  const statements = source.program.body.filter((statement) => declares(statement, name));
  const first = statements[0];
  if (!first) throw new SyntaxError(`${file} declares no ${name}`);
  const docstrings = statements.map((statement) => docstringBefore(text, source, statement.start));
  const signatures = statements.map((statement) => signatureOf(text, statement));
  // The last of several declarations of a function is its implementation, which nobody can call as such.
  const isOverloaded =
    signatures.length > 1 && text.slice(first.start).startsWith("export function");
  return {
    kind: kindOf(first),
    signatures: isOverloaded ? signatures.slice(0, -1) : signatures,
    docstring: docstrings.find((docstring) => docstring !== undefined),
    where: `${file}:${source.lineAt(first.start)}`,
  };
}

function reExportOf(
  { program }: ParsedSource,
  name: string,
): { readonly specifier: string; readonly name: string } | undefined {
  for (const statement of program.body) {
    if (statement.type !== "ExportNamedDeclaration" || !statement.source) continue;
    const found = statement.specifiers.find(({ exported }) => nameOf(exported) === name);
    if (found) return { specifier: statement.source.value, name: nameOf(found.local) };
  }
  return undefined;
}

function declares(statement: Statement, name: string): boolean {
  if (statement.type !== "ExportNamedDeclaration" || !statement.declaration) return false;
  const { declaration } = statement;
  if (declaration.type === "VariableDeclaration") {
    return declaration.declarations.some(({ id }) => id.type === "Identifier" && id.name === name);
  }
  return (
    "id" in declaration && declaration.id?.type === "Identifier" && declaration.id.name === name
  );
}

function kindOf(statement: Statement): PublicExport["kind"] {
  if (statement.type !== "ExportNamedDeclaration") return "value";
  const type = statement.declaration?.type;
  if (type === "TSInterfaceDeclaration" || type === "TSTypeAliasDeclaration") return "type";
  return type === "FunctionDeclaration" || type === "TSDeclareFunction" ? "function" : "value";
}

/** A declaration up to where its body or its value begins; types are whole. */
function signatureOf(text: string, statement: Statement): string {
  if (statement.type !== "ExportNamedDeclaration" || !statement.declaration) return "";
  const { declaration } = statement;
  const start = declaration.start;
  if (declaration.type === "FunctionDeclaration" && declaration.body) {
    return text.slice(start, declaration.body.start).trim();
  }
  if (declaration.type === "VariableDeclaration") {
    const [first] = declaration.declarations;
    const isShort = declaration.end - start < 300 && !first?.id.typeAnnotation;
    return text.slice(start, isShort ? declaration.end : (first?.id.end ?? declaration.end)).trim();
  }
  if (declaration.type === "ClassDeclaration") {
    return text.slice(start, declaration.body.start).trim();
  }
  return text.slice(start, declaration.end).trim();
}

function docstringBefore(text: string, source: ParsedSource, start: number): string | undefined {
  const comment = source.comments.findLast(
    ({ type, value, end }) =>
      type === "Block" &&
      value.startsWith("*") &&
      end <= start &&
      text.slice(end, start).trim() === "",
  );
  if (!comment) return undefined;
  return comment.value
    .slice(1)
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, "").trimEnd())
    .join("\n")
    .trim();
}

function nameOf(node: {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}): string {
  return node.name ?? String(node.value);
}
