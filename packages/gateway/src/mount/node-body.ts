import { isJsonMediaType, mediaTypeEssence } from "@api-errors/core";

import type { NodeMessage, NodeRequestOptions } from "./node-request.ts";
import { writeForm } from "./write-form.ts";

/** What is needed of a `Readable` of Node. */
export interface NodeStream {
  on(event: "data", listener: (chunk: Uint8Array) => void): unknown;
  on(event: "error", listener: (cause: Error) => void): unknown;
  on(event: "end" | "close", listener: () => void): unknown;
  pause(): unknown;
  resume(): unknown;
}

/** The body of a message: a stream of what is still to come, or what a parser made of it, written again. */
export function readNodeBody(
  message: NodeMessage,
  options: NodeRequestOptions,
  headers: Headers,
): ReadableStream<Uint8Array> | ArrayBuffer {
  const { parsedBody, stream = message } = options;
  if (stream !== message) forgetFraming(headers);
  else if (message.readableDidRead === true) return writeAgain(parsedBody, headers);
  return toWebStream(stream);
}

/** Bytes that wait between the client and the upstream. */
const HIGH_WATER_MARK = 65_536;

function toWebStream(stream: NodeStream): ReadableStream<Uint8Array> {
  let isOpen = true;
  const end = (how: () => void): void => {
    if (isOpen) how();
    isOpen = false;
  };
  const source: UnderlyingDefaultSource<Uint8Array> = {
    start(controller) {
      stream.on("data", (chunk) => {
        if (!isOpen) return;
        controller.enqueue(chunk);
        if ((controller.desiredSize ?? 0) <= 0) stream.pause();
      });
      stream.on("end", () => end(() => controller.close()));
      stream.on("error", (cause) => end(() => controller.error(cause)));
      stream.on("close", () => end(() => controller.error(new Error("the request was cut off"))));
      stream.pause();
    },
    pull() {
      stream.resume();
    },
    cancel() {
      // Destroying it would take the connection along, and with it the answer: what is left goes nowhere.
      isOpen = false;
      stream.resume();
    },
  };
  return new ReadableStream(
    source,
    new ByteLengthQueuingStrategy({ highWaterMark: HIGH_WATER_MARK }),
  );
}

/** A parser has undone the coding, and what it left has a length of its own. */
function forgetFraming(headers: Headers): void {
  for (const name of ["content-encoding", "content-length", "transfer-encoding"])
    headers.delete(name);
}

function writeAgain(parsed: unknown, headers: Headers): ArrayBuffer {
  const type = headers.get("content-type");
  const length = Number(headers.get("content-length") ?? Number.NaN);
  const essence = mediaTypeEssence(type) ?? "";
  forgetFraming(headers);
  const bytes = ArrayBuffer.isView(parsed)
    ? new Uint8Array(parsed.buffer, parsed.byteOffset, parsed.byteLength)
    : encode(essence.startsWith("multipart/") ? undefined : textOf(parsed, essence, length));
  if (bytes === undefined) {
    throw new TypeError(
      `the body was read before it could be forwarded, and cannot be written again as ${essence || "it came"}: mount the proxy before what reads it`,
    );
  }
  headers.set("content-length", String(bytes.byteLength));
  // Whatever text was in, it goes out in UTF-8.
  if (type !== null && !ArrayBuffer.isView(parsed))
    headers.set("content-type", type.replace(/(;\s*charset=)("[^"]*"|[^;\s]+)/i, "$1utf-8"));
  // A copy: the buffer behind a view may be longer, and hold what others have sent.
  return bytes.slice().buffer;
}

function encode(text: string | undefined): Uint8Array | undefined {
  return text === undefined ? undefined : new TextEncoder().encode(text);
}

function textOf(parsed: unknown, essence: string, length: number): string | undefined {
  if (parsed === undefined) return undefined;
  if (typeof parsed === "string" && (!isJsonMediaType(essence) || isText(parsed, length)))
    return parsed;
  if (isJsonMediaType(essence)) return JSON.stringify(parsed);
  return essence === "application/x-www-form-urlencoded" ? writeForm(parsed) : undefined;
}

/** Whether a string is the text of a JSON body, and not the string that its JSON stands for. */
function isText(parsed: string, length: number): boolean {
  return new TextEncoder().encode(parsed).byteLength === length || /^\s*[[{]/.test(parsed);
}
