import type { Issue, Path } from "./api-error.ts";

/** An issue as every Standard Schema reports it, https://standardschema.dev. */
export interface StandardIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/**
 * Turns what zod, valibot, arktype or any other Standard Schema reports into issues.
 *
 * ```json
 * [{"message": "Expected number", "path": [{"key": "items"}, 0, "qty"]}]
 * ```
 *
 * gives `[{ path: ["items", 0, "qty"], message: "Expected number" }]`. Only what the standard names is taken over.
 * A symbol in a path becomes its description; a path with anything but keys is left out. An empty path stays: it says
 * that the value itself is wrong. What is no list of issues gives none. Standard Schema 1.
 */
export function fromStandardIssues(issues: readonly StandardIssue[]): Issue[] {
  const list: unknown = issues;
  return Array.isArray(list) ? list.map(toIssue) : [];
}

function toIssue(issue: unknown): Issue {
  if (typeof issue !== "object" || issue === null) return {};
  const path = "path" in issue ? toPath(issue.path) : undefined;
  const message = "message" in issue ? issue.message : undefined;
  return { ...(path && { path }), ...(typeof message === "string" && { message }) };
}

function toPath(segments: unknown): Path | undefined {
  if (!Array.isArray(segments)) return undefined;
  const path: (string | number)[] = [];
  for (const segment of segments as readonly unknown[]) {
    const key =
      typeof segment === "object" && segment !== null && "key" in segment ? segment.key : segment;
    if (typeof key === "string" || typeof key === "number") path.push(key);
    else if (typeof key === "symbol") path.push(key.description ?? String(key));
    else return undefined;
  }
  return path;
}
