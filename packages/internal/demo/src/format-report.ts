import { formatPath, type Path, reasonPhrase } from "@api-errors/core";

import type { Report, Sent } from "./report.ts";
import { wrap } from "./wrap.ts";

/** How a kind of text is marked on a terminal. */
export type Paint = (kind: "title" | "label" | "good" | "bad", text: string) => string;

const WIDTH = 100;
const LABEL = 12;

/** Writes a report for readers, at most 100 columns wide. */
export function formatReport(report: Report, number: number, count: number, paint: Paint): string {
  const lines = [paint("title", rule(`${number}/${count}  ${report.title}`))];
  const add = (label: string, ...texts: readonly string[]): void => {
    const found = texts.flatMap((text) => wrap(text, WIDTH - LABEL));
    for (const [index, line] of found.entries()) {
      lines.push(`${paint("label", (index === 0 ? label : "").padEnd(LABEL))}${line}`);
    }
  };
  const { request, upstream, response, error } = report;
  add("request", `${request.method} ${request.path}`, ...headerLines(request.headers));
  if (upstream) {
    add(
      "upstream",
      `${upstream.name}: ${paintStatus(upstream, paint)}`,
      ...headerLines(upstream.headers),
    );
    add("", ...upstream.body.trim().split(/\r?\n/));
    add("source", upstream.source ?? "not documented; such servers send the like");
  } else add("upstream", "cannot be reached");
  if (error) {
    add("detected", ...detected(report));
    add("ApiError", JSON.stringify(error));
  }
  add("answer", paintStatus(response, paint), ...headerLines(response.headers), response.body);
  if (error) addRemarks(report, add);
  return `${lines.join("\n")}\n`;
}

function addRemarks(
  report: Report,
  add: (label: string, ...texts: readonly string[]) => void,
): void {
  const rows: readonly (readonly [label: string, texts: readonly string[]])[] = [
    ["deviations", report.deviations.map(({ path, message }) => `${place(path)} ${message}`)],
    [
      "losses",
      report.losses.map(
        ({ path, reason, value }) => `${place(path)} (${reason}): ${JSON.stringify(value)}`,
      ),
    ],
    [
      "filled",
      report.filled.map(
        ({ member, value, from }) => `${member} = ${JSON.stringify(value)}, from the ${from}`,
      ),
    ],
    ["withheld", report.withheld.map(({ path, reason }) => `${place(path)} (${reason})`)],
    ["missing", report.missing],
  ];
  for (const [label, texts] of rows) if (texts.length > 0) add(label, ...texts);
  const none = rows.filter(([, texts]) => texts.length === 0).map(([label]) => label);
  if (none.length > 0) add("none", none.join(", "));
  add("retry", retryInWords(report));
}

function detected({ detections, format }: Report): readonly string[] {
  if (format === "gateway") return ["the gateway's own error"];
  if (detections.length === 0) return ["unknown: no format here knows it"];
  const width = Math.max(...detections.map(({ format: { length } }) => length));
  return detections.map(
    ({ format, score, evidence }) =>
      `${format.padEnd(width)}  ${score.toFixed(2)}  ${evidence.join(", ")}`,
  );
}

function place(path: Path): string {
  return formatPath(path, "dot") || "the whole";
}

/** Whether and when the same request may be sent again. */
export function retryInWords({ retry }: Pick<Report, "retry">): string {
  if (!retry) return "";
  if (retry.when === "after-authentication") return "with other credentials only";
  const { get, post, afterSeconds } = retry;
  if (!get && !post) return "no: the same request would fail again";
  const who = post ? "yes: GET and POST alike" : "GET yes, POST no: it may have been processed";
  return afterSeconds === null ? `${who}; no time is given` : `${who}, in ${afterSeconds} seconds`;
}

function paintStatus({ status }: Sent, paint: Paint): string {
  return paint(status < 400 ? "good" : "bad", `${status} ${reasonPhrase(status)}`);
}

function headerLines(headers: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
}

function rule(text: string): string {
  return `── ${text} `.padEnd(WIDTH, "─");
}
