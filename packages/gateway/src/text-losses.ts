import type { JsonObject, Loss, Path, WireError } from "@api-errors/core";

/** How much of a path is said: deeper than any reader goes. */
const MAX_DEPTH = 256;

/**
 * Finds what `JSON.parse` did not give of a text: numbers that it rounded, and members whose name came again.
 *
 * ```json
 * {"id": 12345678901234567890, "code": "a", "code": "b"}
 * ```
 *
 * gives `["body", "id"]` with `"12345678901234567890"` (`altered`) and `["body", "code"]` with `"a"` (`no-place`).
 * Numbers that are only spelled otherwise (`1.0`, `1E2`) are not lost. Linear in the text.
 */
export function textLosses({ text, body }: WireError): readonly Loss[] {
  if (text === undefined || typeof body !== "object" || body === null) return [];
  const { members, hasLongNumber } = survey(text);
  return hasLongNumber || members !== countMembers(body) ? findLosses(text) : [];
}

interface Survey {
  readonly members: number;
  readonly hasLongNumber: boolean;
}

/** A first look that most texts do not get beyond: how many members there are, and whether a number may be rounded. */
function survey(text: string): Survey {
  let members = 0;
  let hasLongNumber = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === QUOTE) at = stringEnd(text, at);
    else if (char === COLON) members++;
    else if (char >= ZERO && char <= NINE) {
      const end = numberEnd(text, at);
      // Up to fifteen digits are never rounded; an exponent may be beyond all numbers.
      hasLongNumber ||= end - at > 15 || /[eE]/.test(text.slice(at, end));
      at = end - 1;
    }
  }
  return { members, hasLongNumber };
}

const QUOTE = 34;
const COLON = 58;
const COMMA = 44;
const ZERO = 48;
const NINE = 57;
const MINUS = 45;
const BACKSLASH = 92;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** Where the string that begins here ends: its last quote. */
function stringEnd(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (text.charCodeAt(end - 1) === BACKSLASH) {
    let slashes = 1;
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) break;
    end = text.indexOf('"', end + 1);
  }
  return end < 0 ? text.length : end;
}

function numberEnd(text: string, start: number): number {
  let end = start + 1;
  for (; end < text.length; end++) {
    const char = text.charCodeAt(end);
    // Digits, `.`, signs, `e` and `E`.
    if (!((char >= ZERO && char <= NINE) || char === 46 || char === 43 || char === MINUS)) {
      if ((char | 32) !== 101) break;
    }
  }
  return end;
}

function countMembers(root: object): number {
  const stack: unknown[] = [root];
  let members = 0;
  const look = (value: unknown): void => {
    if (typeof value === "object" && value !== null) stack.push(value);
  };
  while (stack.length > 0) {
    const value = stack.pop();
    if (Array.isArray(value)) for (let i = 0; i < value.length; i++) look(value[i]);
    else {
      const object = value as JsonObject;
      // What an object of JSON inherits cannot be enumerated, so that this is the same as its keys, and faster.
      for (const name in object) {
        members++;
        look(object[name]);
      }
    }
  }
  return members;
}

/** A list or an object of the text, and where in it we are. */
interface Level {
  readonly parent: Level | undefined;
  /** The level above it whose path is said, where this one is too deep. */
  readonly said: Level | undefined;
  readonly depth: number;
  /** The values of an object by name; a list has none. */
  readonly members: Map<string, Span> | undefined;
  /** The name, or the index, of what is being read. */
  key: string | number;
}

/** Where in the text a value stands. */
interface Span {
  readonly start: number;
  end: number;
}

/** A loss, and where in the text it is. */
interface Found extends Span {
  readonly path: Path;
  readonly reason: Loss["reason"];
  /** Whether `JSON.parse` gives all of it. */
  isWhole: boolean;
}

/** The exact search, for a text that `JSON.parse` has read. */
function findLosses(text: string): readonly Loss[] {
  const found: Found[] = [];
  let level: Level | undefined;
  let isName = false;
  const open = (members: Level["members"], key: Level["key"]): void => {
    const depth = (level?.depth ?? 0) + 1;
    const said = depth > MAX_DEPTH ? (level?.said ?? level) : undefined;
    level = { parent: level, said, depth, members, key };
    isName = members !== undefined;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === OPEN_OBJECT) open(new Map(), "");
    else if (char === OPEN_LIST) open(undefined, 0);
    else if (char === COLON) isName = false;
    else if (char === COMMA || char === CLOSE_LIST || char === CLOSE_OBJECT) {
      const member = level?.members?.get(String(level.key));
      if (member) member.end = Math.min(member.end, at);
      if (char !== COMMA) level = level?.parent;
      else if (typeof level?.key === "number") level.key++;
      isName = char === COMMA && level?.members !== undefined;
    } else if (char === QUOTE) {
      const end = stringEnd(text, at);
      if (isName && level?.members) {
        level.key = String(JSON.parse(text.slice(at, end + 1)));
        const before = level.members.get(level.key);
        // Of two members with one name `JSON.parse` keeps the later.
        if (before)
          found.push({ ...before, path: pathOf(level), reason: "no-place", isWhole: true });
        level.members.set(level.key, { start: text.indexOf(":", end) + 1, end: text.length });
      }
      at = end;
    } else if (char >= ZERO && char <= NINE) {
      const end = numberEnd(text, at);
      const start = text.charCodeAt(at - 1) === MINUS ? at - 1 : at;
      if (isRounded(text.slice(start, end)))
        found.push({ start, end, path: pathOf(level), reason: "altered", isWhole: true });
      at = end - 1;
    }
  }
  return outermost(found).map(({ start, end, path, reason, isWhole }) => {
    const value = text.slice(start, end).trim();
    return { path, value: isWhole && reason === "no-place" ? read(value) : value, reason };
  });
}

/** What is lost with a member is not listed once more: the member is given as text then. */
function outermost(found: readonly Found[]): readonly Found[] {
  const outer: Found[] = [];
  let dropped: Found | undefined;
  for (const loss of [...found].sort((a, b) => a.start - b.start)) {
    if (dropped && loss.start < dropped.end) dropped.isWhole = false;
    else {
      outer.push(loss);
      if (loss.reason === "no-place") dropped = loss;
    }
  }
  return outer;
}

function read(received: string): unknown {
  try {
    return JSON.parse(received);
  } catch {
    // Nested deeper than this runtime can read.
    return received;
  }
}

function pathOf(level: Level | undefined): Path {
  const path: (string | number)[] = [];
  for (let at = level?.said ?? level; at; at = at.parent) path.push(at.key);
  path.push("body");
  return path.reverse();
}

function isRounded(literal: string): boolean {
  const sent = JSON.stringify(Number(literal));
  return sent !== literal && digitsOf(sent) !== digitsOf(literal);
}

/** The digits that count and the power of ten behind them, the same for all spellings of a number. */
function digitsOf(literal: string): string {
  const [, whole = "", fraction = "", exponent = "0"] =
    /^-?(\d+)(?:\.(\d+))?(?:[eE]([-+]?\d+))?$/.exec(literal) ?? [];
  const digits = whole + fraction;
  let start = 0;
  let end = digits.length;
  while (digits.charCodeAt(start) === ZERO) start++;
  while (end > start && digits.charCodeAt(end - 1) === ZERO) end--;
  const power = Number(exponent) - fraction.length + digits.length - end;
  return start === end && digits !== "" ? "0" : `${digits.slice(start, end)}e${power}`;
}
