import { parseSync } from "oxc-parser";
import { parseSource, type ParsedSource } from "../source-file.ts";

type Statement = ParsedSource["program"]["body"][number];

/** Name of the function, injected into the code, that compares and says where it failed. */
export const expectName = "__expectValue";

/**
 * Turns `expression; // => value` into a comparison of the two, on the same lines.
 *
 * The expression may be a statement, the only argument of `console.log`, or what a `const` is set
 * to. The value may go on in the comment lines that follow.
 */
export function withAssertions(
  path: string,
  code: string,
  firstLine: number,
): { readonly code: string; readonly count: number } {
  const source = parseSource(path, code, firstLine);
  const edits: { readonly at: number; readonly text: string }[] = [];
  const statements = listStatements(source);
  let count = 0;
  for (const [index, comment] of source.comments.entries()) {
    if (comment.type !== "Line" || !comment.value.trimStart().startsWith("=>")) continue;
    const line = source.lineAt(comment.start);
    const statement = statements.findLast(({ end }) => end <= comment.start);
    const gap = statement ? code.slice(statement.end, comment.start) : undefined;
    if (!statement || gap === undefined || !isSmallGap(gap)) {
      throw new SyntaxError(`line ${line}: \`// =>\` follows no statement`);
    }
    const parts = [comment.value.trimStart().slice(2)];
    let next = index + 1;
    while (!isExpression(parts.join("\n"))) {
      const follow = source.comments[next];
      const last = source.comments[next - 1];
      const adjacent =
        follow?.type === "Line" && last && isSmallGap(code.slice(last.end, follow.start));
      if (!adjacent) {
        throw new SyntaxError(`line ${line}: \`// =>\` is not followed by a JavaScript value`);
      }
      parts.push(follow.value);
      next += 1;
    }
    const value = parts.map((part) => part.trim()).join(" ");
    const target = assertedCode(statement, code);
    if (!target) {
      throw new SyntaxError(`line ${line}: \`// =>\` follows a statement that has no value`);
    }
    count += 1;
    const rest = `, (${value}), ${line}, ${JSON.stringify(value)})`;
    if (typeof target === "string") {
      edits.push({ at: statement.end, text: `; ${expectName}(${target}${rest};` });
    } else {
      edits.push({ at: target.start, text: `${expectName}(` });
      edits.push({ at: target.end, text: rest });
    }
  }
  edits.sort((a, b) => b.at - a.at);
  let result = code;
  for (const { at, text } of edits) result = result.slice(0, at) + text + result.slice(at);
  return { code: result, count };
}

/** The part of the code to compare in place, or the name of the constant to compare afterwards. */
function assertedCode(
  statement: Statement,
  code: string,
): { readonly start: number; readonly end: number } | string | undefined {
  if (statement.type === "VariableDeclaration") {
    const [declarator, ...others] = statement.declarations;
    if (others.length > 0 || declarator?.id.type !== "Identifier") return undefined;
    return declarator.id.name;
  }
  if (statement.type !== "ExpressionStatement") return undefined;
  const { expression } = statement;
  if (expression.type === "CallExpression" && expression.arguments.length === 1) {
    const { callee, arguments: args } = expression;
    const isLog = code.slice(callee.start, callee.end) === "console.log";
    if (isLog && args[0]?.type !== "SpreadElement") return args[0];
  }
  return expression;
}

/** Statements at every depth, in the order in which they end. */
function listStatements({ program }: ParsedSource): readonly Statement[] {
  const found: Statement[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if (Array.isArray(node)) {
      for (const child of node) visit(child);
      return;
    }
    for (const child of Object.values(node)) visit(child);
    if (isStatement(node)) found.push(node);
  };
  visit(program.body);
  return found.sort((a, b) => a.end - b.end);
}

function isStatement(node: object): node is Statement {
  return (
    "type" in node &&
    typeof node.type === "string" &&
    /Statement$|^VariableDeclaration$|^Export|^ImportDeclaration$/.test(node.type)
  );
}

/** Nothing but a line break, at most, and spaces. */
function isSmallGap(text: string): boolean {
  return text.trim() === "" && text.split("\n").length <= 2;
}

function isExpression(text: string): boolean {
  return text.trim() !== "" && parseSync("value.ts", `(${text}\n)`).errors.length === 0;
}
