import type { ApiError, Issue } from "./api-error.ts";
import type { Knowledge, Source } from "./api-knowledge.ts";
import { reasonPhrase } from "./reason-phrase.ts";
import type { RetryAdvice } from "./retry-advice.ts";
import { soundError } from "./sound-error.ts";
import { plainIssues } from "./write-issues.ts";

/** What is known of an error of an API, for whoever has to deal with it. */
export interface Explanation {
  /** What it was found by; `"nothing"` where the API documents neither the code nor the status. */
  readonly by: "code" | "status" | "nothing";
  readonly meaning: string;
  /** What it is likely to come from, the likeliest first. */
  readonly causes: readonly string[];
  /** What to do, in this order. */
  readonly steps: readonly string[];
  readonly source?: Source;
  /**
   * All of it in a few lines, with what the server said. What comes from the server may hold secrets, so it is for those
   * who may see the response.
   */
  readonly text: string;
}

/** What an explanation is made of beside the error. */
export interface ExplainOptions {
  /** The API, as its vendor calls it. */
  readonly api: string;
  /** What is known of the code of the error. */
  readonly code?: Knowledge | undefined;
  /** What is known of its status, where nothing is of the code. */
  readonly status?: Knowledge | undefined;
  /** What to quote to the vendor's support, where it is more than the id of the error. */
  readonly reference?: string | undefined;
}

/** Longer texts of servers are cut, and longer lists. */
const MAX_TEXT = 300;
const MAX_ISSUES = 10;

/**
 * Explains an error with what is known of its API: what it means, what it is likely to come from, what to do.
 *
 * ```text
 * ScaleAQ answered 404 Not Found, entity_not_found.
 * It said: The requested entity does not exist.
 * Meaning: There is no entity of this type with this id.
 * …
 * ```
 *
 * What comes from the server is kept to one line each, without control characters, and cut to 300 characters. Never
 * throws.
 */
export function explainError(error: ApiError, options: ExplainOptions): Explanation {
  const { api, code, reference } = options;
  const sound = soundError(error, []);
  const { status, message, id, retry } = sound;
  const name = sound.code ?? sound.type;
  const lines: string[] = [];
  const say = (label: string, text: string | undefined): void => {
    if (text !== undefined) lines.push(label + oneLine(text));
  };
  const list = (label: string, texts: readonly string[]): void => {
    if (texts.length > 0) lines.push(label, ...texts.map((text) => `- ${text}`));
  };
  const {
    meaning = `The documentation of ${api} does not say.`,
    causes = [],
    steps = [],
    source,
  }: Partial<Knowledge> = code ?? options.status ?? {};
  say(
    `${api} answered `,
    `${status} ${reasonPhrase(status)}${name === undefined ? "" : `, ${name}`}.`,
  );
  say("It said: ", message);
  for (const issue of plainIssues(sound.issues, []).slice(0, MAX_ISSUES))
    say("- ", issueText(issue));
  if (!code) say("Not in the documentation: ", name);
  say("Meaning: ", meaning);
  list("Likely causes:", causes);
  list("What to do:", steps);
  say("Again? ", retryInWords(retry));
  say("For support: ", reference ?? id);
  if (source) say("Source: ", `${source.document}, read ${source.read}, ${source.url}`);
  const by = code ? "code" : options.status ? "status" : "nothing";
  return { by, meaning, causes, steps, ...(source && { source }), text: lines.join("\n") };
}

function issueText({ path, message, title }: Issue): string {
  return [path?.join("."), message ?? title].filter((text) => text !== undefined).join(": ");
}

/** A server must not be able to write lines of its own into a text that people read. */
function oneLine(text: string): string {
  const clean = text.slice(0, MAX_TEXT + 1).replace(/[\p{C}\p{Z}\s]+/gu, " ");
  return clean.length > MAX_TEXT ? `${clean.slice(0, MAX_TEXT)}…` : clean;
}

function retryInWords({ when, afterSeconds }: RetryAdvice): string {
  const wait = afterSeconds === undefined ? "" : `, after ${afterSeconds} seconds`;
  return {
    always: `Yes${wait}: it was not processed.`,
    idempotent: `GET, PUT, DELETE${wait}: it may have been processed.`,
    "after-authentication": "Once, with new credentials.",
    never: "Not as it is.",
  }[when];
}
