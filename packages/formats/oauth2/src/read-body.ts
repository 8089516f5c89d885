import {
  type Deviation,
  type JsonObject,
  ownMember,
  type Reading,
  readStatus,
  setMember,
} from "@api-errors/core";

import { isText, isUri } from "./grammar.ts";

/** The members that identify an occurrence, best first: Entra sends the first two. */
export const ID_NAMES = ["trace_id", "correlation_id", "request_id"] as const;

/** The name of the member that is read as the id. */
export function idName(members: JsonObject): string | undefined {
  for (const name of ID_NAMES) {
    const value = ownMember(members, name);
    if (typeof value === "string" && value !== "") return name;
  }
  return undefined;
}

/** Reads the members of a body, JSON or form; what has no member in an ApiError is in `extensions`. */
export function readMembersOf(members: JsonObject, deviations: Deviation[]): Reading {
  const reading: Reading = { extensions: {} };
  const id = idName(members);
  const note = (name: string, message: string): void =>
    void deviations.push({ path: [name], message });
  for (const name of Object.keys(members)) {
    const value = members[name];
    switch (name) {
      case "error":
        reading.code = value as string;
        if (!isText(value)) note(name, "has characters that RFC 6749 does not allow");
        continue;
      case "error_description":
      case "error_uri":
        if (typeof value !== "string") {
          note(name, "is no text, and was set aside");
          break;
        }
        reading[name === "error_uri" ? "help" : "message"] = value;
        if (!(name === "error_uri" ? isUri : isText)(value))
          note(name, value === "" ? "is empty" : "has characters that RFC 6749 does not allow");
        continue;
      case "status_code": {
        const status = readStatus(value);
        if (status === undefined) break;
        reading.declaredStatus = status;
        continue;
      }
      case "details":
        if (value === null || value === undefined) break;
        reading.details = value;
        continue;
      case id:
        reading.id = value as string;
        continue;
    }
    setMember(reading.extensions, name, value);
  }
  return reading;
}
