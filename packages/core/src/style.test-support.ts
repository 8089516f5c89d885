import { setMember } from "./json-object.ts";
import { isUsableMember } from "./read-shape.ts";
import { CODE_ROLE, ID_ROLE, MESSAGE_ROLE } from "./role.ts";
import { settleError } from "./settle-error.ts";
import type { Style } from "./style.ts";
import { writeMessage, type Writer } from "./write-document.ts";

/** A style as formats have one: a code is required, a message expected. */
export const NOTE: Style = {
  name: "note",
  required: CODE_ROLE,
  needsMessage: true,
  house: ["code", "message", "traceId", "title", "type", "help", "status", "details", "errors"],
  ready: new WeakMap(),
  isUsable: isUsableMember,
  isRefused: (role) => role <= ID_ROLE,
  settle: (object, names, { table }) => {
    if (table.fold) settleError(object, names);
  },
};

/** Writes code and message, and a message made up of the title or of `no title` where the error has none. */
export const NOTE_WRITER: Writer = {
  writeRequired: (error, pen) => {
    if (error.code !== undefined && pen.write(CODE_ROLE, error.code) === undefined)
      setMember(pen.draft.rest, "code", error.code);
    writeMessage(error, pen, "no title");
  },
};

/** A style that requires a message alone. */
export const MESSAGE_ONLY: Style = {
  ...NOTE,
  name: "message-only",
  required: MESSAGE_ROLE,
  ready: new WeakMap(),
};
