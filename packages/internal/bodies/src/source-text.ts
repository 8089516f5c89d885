import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The API documents lie beside the repository, as they are not part of it. */
const folder = fileURLToPath(new URL("../../../../../shared/sources/", import.meta.url));

/**
 * The text of a document that the catalogs were made from, by the number that its file begins with; `undefined`, with a
 * line on the console, where the documents are not there.
 */
export function sourceText(number: string): string | undefined {
  const file = existsSync(folder)
    ? readdirSync(folder).find((name) => name.startsWith(`${number}_`))
    : undefined;
  if (file !== undefined) return readFileSync(folder + file, "utf8");
  console.warn(
    `document ${number} is not there (it lies beside the repository, in ../shared/sources): the catalog is not compared with it`,
  );
  return undefined;
}

/** The first group of every match. */
export function matchesOf(text: string | undefined, pattern: RegExp): readonly string[] {
  return [...(text ?? "").matchAll(pattern)].map(([, group = ""]) => group);
}
