import { describe, expect, it } from "vitest";
import type { ApiError } from "./api-error.ts";
import type { Dialect } from "./dialect.ts";
import type { Rendering } from "./format.ts";
import { readDocument } from "./read-document.ts";
import { STATUS_ROLE } from "./role.ts";
import { setupOf } from "./setup.ts";
import { NOTE, NOTE_WRITER } from "./style.test-support.ts";
import type { Setup, Style } from "./style.ts";
import { writeDocument, type Writer } from "./write-document.ts";

const plain: ApiError = {
  format: "test",
  status: 422,
  code: "x",
  message: "m",
  issues: [],
  retry: { when: "never" },
  challenges: [],
  extensions: {},
};

interface Options {
  readonly like?: unknown;
  readonly dialect?: Dialect;
  readonly style?: Style;
  readonly writer?: Writer;
}

function write(error: Partial<ApiError>, options: Options = {}): Rendering {
  const { like, dialect, style = NOTE, writer = NOTE_WRITER } = options;
  return writeDocument({ ...plain, ...error }, like, setup(style, dialect), writer);
}

function setup(style: Style = NOTE, dialect?: Dialect): Setup {
  return setupOf(style, dialect ? { dialect } : undefined);
}

/** What is read back of what is written. */
function readBack(error: Partial<ApiError>, options: Options = {}): unknown {
  const { document, status, headers } = write(error, options);
  const wire = { status, headers, body: document };
  const result = readDocument(wire, setup(options.style, options.dialect));
  return result.ok ? { ...result.error, format: "test" } : result.reason;
}

describe("writeDocument", () => {
  it("should write each member under the name of the style", () => {
    const error = {
      id: "t",
      title: "T",
      type: "y",
      help: "https://e.org",
      declaredStatus: 422,
      details: { a: 1 },
      issues: [{ path: ["a"], message: "n" }],
      extensions: { more: 1 },
    };
    const rendering = write(error);
    expect(rendering).toEqual({
      document: {
        code: "x",
        message: "m",
        traceId: "t",
        type: "y",
        title: "T",
        help: "https://e.org",
        status: 422,
        details: { a: 1 },
        more: 1,
        errors: [{ path: ["a"], message: "n" }],
      },
      status: 422,
      headers: {},
      losses: [],
      filled: [],
      missing: [],
    });
    expect(readBack(error)).toEqual({ ...plain, ...error });
  });

  it("should write nothing that the error has not", () => {
    expect(write({}).document).toEqual({ code: "x", message: "m" });
  });

  it("should write in the envelope and the names of a dialect", () => {
    const dialect = { envelope: "failure", code: ["fault", "code"], message: "text" };
    expect(write({ id: "t" }, { dialect }).document).toEqual({
      failure: { fault: "x", text: "m", traceId: "t" },
    });
  });

  it("should keep in the reserved member what the dialect has no name for", () => {
    const dialect = {
      id: [],
      type: [],
      title: [],
      help: [],
      status: [],
      details: [],
      issues: [],
      message: [],
    };
    const error = {
      id: "t",
      title: "T",
      type: "y",
      help: "https://e.org",
      declaredStatus: 422,
      details: { a: 1 },
      issues: [{ path: ["a"], message: "n" }],
    };
    expect(write(error, { dialect }).document).toEqual({
      code: "x",
      apiError: { message: "m", ...error },
    });
    expect(readBack(error, { dialect })).toEqual({ ...plain, ...error });
  });

  it.each([
    ["an id that is empty", { id: "" }],
    ["help that is no URL", { help: "see the manual" }],
    ["details that are null", { details: null }],
    ["a status that contradicts HTTP", { declaredStatus: 404 }],
  ])("should keep %s in the reserved member, since no reader takes it for one", (_, error) => {
    expect(write(error).document).toEqual({ code: "x", message: "m", apiError: error });
    expect(readBack(error)).toEqual({ ...plain, ...error });
  });

  it("should write help with any spelling of http", () => {
    expect(write({ help: "HTTP://e.org" }).document).toMatchObject({ help: "HTTP://e.org" });
    expect(write({ help: "x https://e.org" }).document).not.toHaveProperty("help");
  });

  describe("a message that is missing", () => {
    const { message: _, ...mute } = plain;

    it("should be made of the title, and be absent again when read", () => {
      const { document, filled } = writeDocument(
        { ...mute, title: "T" },
        undefined,
        setup(),
        NOTE_WRITER,
      );
      expect(document).toEqual({
        code: "x",
        message: "T",
        title: "T",
        apiError: { filled: ["message"] },
      });
      expect(filled).toEqual([{ member: "message", value: "T", from: "title" }]);
    });

    it("should be made of the status without one", () => {
      const { document, filled } = writeDocument(mute, undefined, setup(), NOTE_WRITER);
      expect(document).toMatchObject({ message: "no title" });
      expect(filled).toEqual([{ member: "message", value: "no title", from: "status" }]);
    });

    it("should not be made up where the dialect has none", () => {
      const { document, filled } = writeDocument(
        mute,
        undefined,
        setup(NOTE, { message: [] }),
        NOTE_WRITER,
      );
      expect(document).toEqual({ code: "x" });
      expect(filled).toEqual([]);
    });
  });

  describe("the status", () => {
    const writesNamed = { ...NOTE, writesNamed: true, ready: new WeakMap() };

    it("should be written where the source stated it", () => {
      expect(write({ declaredStatus: 422 }).document).toMatchObject({ status: 422 });
      expect(write({}).document).not.toHaveProperty("status");
    });

    it("should be stated where the document to be like states it, and be absent again when read", () => {
      const rendering = write({}, { like: { code: "a", message: "b", status: 400 } });
      expect(rendering.document).toEqual({
        code: "x",
        message: "m",
        status: 422,
        apiError: { filled: ["declaredStatus"] },
      });
      expect(rendering.filled).toEqual([{ member: "status", value: 422, from: "status" }]);
      expect(write({}, { like: { code: "a", message: "b" } }).document).not.toHaveProperty(
        "status",
      );
    });

    it("should be stated by a dialect that names it, in a style that asks for that", () => {
      const dialect = { status: "statusCode" };
      expect(write({}, { dialect, style: writesNamed }).document).toMatchObject({
        statusCode: 422,
      });
      expect(write({}, { dialect }).document).not.toHaveProperty("statusCode");
      expect(write({}, { dialect: {}, style: writesNamed }).document).not.toHaveProperty("status");
    });

    it("should be the own one, and what the source stated be kept, where they differ", () => {
      const error = { declaredStatus: 404 };
      expect(
        write(error, { like: { code: "a", message: "b", status: 400 } }).document,
      ).toMatchObject({
        status: 422,
        apiError: { declaredStatus: 404 },
      });
    });
  });

  describe("like a document", () => {
    it("should take over its names and its envelope", () => {
      const like = { error: { errorCode: "a", msg: "b", request_id: "r" } };
      expect(write({ id: "t" }, { like }).document).toEqual({
        error: { errorCode: "x", msg: "m", request_id: "t" },
      });
    });

    it("should write beside the envelope what stands there", () => {
      const like = { error: { code: "a", message: "b" }, requestId: "r", status: 400 };
      expect(write({ id: "t", declaredStatus: 422 }, { like }).document).toEqual({
        error: { code: "x", message: "m" },
        requestId: "t",
        status: 422,
      });
    });

    it("should write as usual where its spelling cannot hold the error", () => {
      // `error` beside a message is a code only where it is a word.
      const like = { error: "not_found", message: "b" };
      expect(write({}, { like }).document).toEqual({ error: "x", message: "m" });
      expect(write({ code: "It broke." }, { like }).document).toEqual({
        code: "It broke.",
        message: "m",
      });
    });

    it.each([
      ["no such document", { a: 1 }],
      ["no object", "text"],
      [
        "one that throws",
        {
          get code(): string {
            throw new Error("no");
          },
        },
      ],
    ])("should write as usual where it is %s", (_, like) => {
      expect(write({}, { like }).document).toEqual({ code: "x", message: "m" });
    });

    it("should report each loss once, though it was written twice", () => {
      const like = { error: "not_found", message: "b" };
      const extensions = { big: Number.NaN };
      expect(write({ code: "It broke.", extensions }, { like }).losses).toHaveLength(1);
      expect(write({ extensions }, { like }).losses).toHaveLength(1);
    });
  });

  describe("what a reader derives", () => {
    it("should not be written twice", () => {
      const error = { id: "r", extensions: { meta: { request_id: "r" } } };
      expect(write(error).document).toEqual({ code: "x", message: "m", meta: { request_id: "r" } });
      expect(readBack(error)).toEqual({ ...plain, ...error });
      const inDetails = { id: "r", details: { requestId: "r" } };
      expect(write(inDetails).document).toEqual({
        code: "x",
        message: "m",
        details: { requestId: "r" },
      });
    });

    it("should be written where it differs", () => {
      const error = { id: "t", extensions: { meta: { request_id: "r" } } };
      expect(write(error).document).toEqual({
        code: "x",
        message: "m",
        traceId: "t",
        meta: { request_id: "r" },
      });
      expect(readBack(error)).toEqual({ ...plain, ...error });
    });

    it("should be written where it stands in no place that a reader looks into", () => {
      const error = { id: "r", extensions: { other: { request_id: "r" } } };
      expect(write(error).document).toEqual({
        code: "x",
        message: "m",
        traceId: "r",
        other: { request_id: "r" },
      });
      expect(readBack(error)).toEqual({ ...plain, ...error });
      const dialect = { id: [] };
      expect(write(error, { dialect }).document).toMatchObject({ apiError: { id: "r" } });
      expect(readBack(error, { dialect })).toEqual({ ...plain, ...error });
    });

    it("should be marked where the error has none", () => {
      const error = { extensions: { meta: { request_id: "r" }, field: "a" } };
      expect(write(error).document).toEqual({
        code: "x",
        message: "m",
        meta: { request_id: "r" },
        field: "a",
        apiError: { filled: ["id", "issues"] },
      });
      expect(readBack(error)).toEqual({ ...plain, ...error });
    });

    it("should be kept in the reserved member where the id can be written nowhere", () => {
      const error = { id: "t", extensions: { meta: { request_id: "r" } } };
      const dialect = { id: [] };
      // A dialect without common names has no context, and derives nothing from it.
      expect(write(error, { dialect }).document).toMatchObject({ apiError: { id: "t" } });
      expect(readBack(error, { dialect })).toEqual({ ...plain, ...error });
      const inDetails = { id: "t", details: { requestId: "r" } };
      expect(write(inDetails, { dialect }).document).toMatchObject({
        apiError: { id: "t", filled: ["id"] },
      });
      expect(readBack(inDetails, { dialect })).toEqual({ ...plain, ...inDetails });
    });

    it("should not be written as issues again", () => {
      const error = { issues: [{ path: ["email"], message: "m" }], extensions: { field: "email" } };
      expect(write(error).document).toEqual({ code: "x", message: "m", field: "email" });
      expect(readBack(error)).toEqual({ ...plain, ...error });
    });

    it("should be written as issues where the error has others", () => {
      const error = { issues: [{ path: ["b"], message: "n" }], extensions: { field: "a" } };
      expect(write(error).document).toEqual({
        code: "x",
        message: "m",
        field: "a",
        errors: [{ path: ["b"], message: "n" }],
      });
      expect(readBack(error)).toEqual({ ...plain, ...error });
    });

    it("should be marked where only the reserved member can hold the issues", () => {
      const error = { issues: [{ path: ["b"], message: "n" }], details: { email: ["is taken"] } };
      const dialect = { issues: [] };
      expect(write(error, { dialect }).document).toEqual({
        code: "x",
        message: "m",
        details: { email: ["is taken"] },
        apiError: { issues: error.issues, filled: ["issues"] },
      });
      expect(readBack(error, { dialect })).toEqual({ ...plain, ...error });
    });

    it("should be nothing where the details are in the reserved member", () => {
      const error = { details: { email: ["is taken"] }, extensions: {} };
      expect(write(error, { dialect: { details: [] } }).document).toEqual({
        code: "x",
        message: "m",
        apiError: { details: { email: ["is taken"] } },
      });
    });
  });

  it("should let the style settle the rest, once all else is written", () => {
    const seen: unknown[] = [];
    const writer: Writer = {
      ...NOTE_WRITER,
      settle: (_, { draft, nameOf, shape }) => {
        seen.push({ ...draft.host }, nameOf(STATUS_ROLE), shape);
      },
    };
    write({ extensions: { more: 1 } }, { writer });
    expect(seen).toEqual([{ code: "x", message: "m", more: 1 }, "status", undefined]);
  });

  it("should write no member that was written as another one", () => {
    const writer: Writer = {
      writeRequired: (error, pen) => {
        NOTE_WRITER.writeRequired(error, pen);
        // The type as the title.
        pen.write(3, "taken");
      },
    };
    expect(write({ title: "T" }, { writer }).document).toMatchObject({ title: "taken" });
  });

  it.each([
    ["a name of a member that is written", { code: "y" }],
    ["a better name for a member that is written under a worse one", { errorCode: "y" }],
    ["an envelope", { error: { code: "y", message: "n" } }],
    ["the name of a member that may yet be written", { traceId: 5, errors: 5 }],
    ["the reserved member", { apiError: 1 }],
  ])("should read back extensions under %s", (_, extensions) => {
    const error = { extensions };
    expect(readBack(error)).toEqual({ ...plain, ...error });
    expect(readBack({ ...error, id: "t", issues: [{ path: ["a"] }] })).toEqual({
      ...plain,
      ...error,
      id: "t",
      issues: [{ path: ["a"] }],
    });
  });
});
