import {
  isJsonObject,
  type Issue,
  type Loss,
  type Path,
  readIssues,
  setMember,
  writeIssues,
} from "@api-errors/core";

import { type Flavour, flavourOf, type MapFlavour, STANDARD_FLAVOUR } from "./flavour.ts";

/**
 * Writes issues in the flavour of what `like` has under the same name: RFC 9457's `errors`, the map of ASP.NET Core, the
 * `violations` of Symfony, API Platform and Zalando's problem, RFC 7807's `invalid-params`.
 *
 * ```json
 * {"Items[0].Name": ["The Name field is required."]}
 * ```
 *
 * A map holds paths and messages; the rest of an issue is a loss there. What would not be read back as a map becomes a
 * list.
 */
export function writeList(
  issues: readonly Issue[],
  like: unknown,
  name: string,
  losses: Loss[],
): unknown {
  if (like === undefined) return writeIssues(issues, STANDARD_FLAVOUR, losses);
  const flavour = flavourLike(like, name);
  if (flavour.kind === "map")
    return writeMap(issues, flavour, losses) ?? writeIssues(issues, STANDARD_FLAVOUR, losses);
  const titled = issues.flatMap((issue, index) =>
    isJsonObject(issue) && issue.title !== undefined ? [{ issue, index }] : [],
  );
  // A reader of violations takes a title that stands alone for the message.
  if (name === "violations")
    for (const { issue, index } of titled)
      if (issue.message === undefined)
        losses.push({ path: ["issues", index, "title"], value: issue.title, reason: "altered" });
  // Where the message is called the title, a title of its own needs another name for the message.
  const isTitled = flavour.message === "title" && titled.length > 0;
  return writeIssues(issues, isTitled ? { ...flavour, message: "message" } : flavour, losses);
}

function flavourLike(like: unknown, name: string): Flavour {
  try {
    return flavourOf(like, name);
  } catch {
    // A document made by hand may throw where it is read; then there is nothing to be like.
    return STANDARD_FLAVOUR;
  }
}

/** Writes field → messages; `undefined` where a reader would not find the same number of issues in it. */
function writeMap(
  issues: readonly Issue[],
  { keyOf, isBare }: MapFlavour,
  losses: Loss[],
): Readonly<Record<string, unknown>> | undefined {
  const lists = new Map<string, string[]>();
  const lost: Loss[] = [];
  let count = 0;
  issues.forEach((issue, index) => {
    if (!isJsonObject(issue)) {
      lost.push({ path: ["issues", index], value: issue, reason: "no-place" });
      return;
    }
    // An issue made by hand may throw where it is read.
    try {
      const { path = [], message } = issue as Issue;
      const isFit = typeof message === "string" && isPath(path);
      for (const member of Object.keys(issue) as (keyof Issue)[])
        if (issue[member] !== undefined && !(isFit && /^(?:path|message)$/.test(member)))
          lost.push({ path: ["issues", index, member], value: issue[member], reason: "no-place" });
      if (!isFit) return;
      const key = keyOf(path);
      const list = lists.get(key);
      if (list) list.push(message);
      else lists.set(key, [message]);
      count++;
    } catch {
      lost.push({ path: ["issues", index], value: undefined, reason: "no-place" });
    }
  });
  const map: Record<string, unknown> = {};
  for (const [key, list] of lists)
    setMember(map, key, isBare && list.length === 1 ? list[0] : list);
  if (count === 0 || readIssues(map)?.length !== count) return undefined;
  losses.push(...lost);
  return map;
}

function isPath(value: unknown): value is Path {
  return (
    Array.isArray(value) &&
    value.every((key) => typeof key === "string" || Number.isSafeInteger(key))
  );
}
