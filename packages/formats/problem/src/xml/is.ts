import { isProblem } from "../is.ts";
import { documentOf } from "./parse.ts";
import { readXml } from "./read-xml.ts";

/**
 * Whether a body is a problem in XML: a well-formed text with the root `problem`, in which every member of RFC 9457 has
 * its type, and at least one is there.
 *
 * ```xml
 * <problem xmlns="urn:ietf:rfc:7807"><title>Not Found</title></problem>
 * ```
 *
 * Never throws. It does not ask for status and media type: `problemXml.recognize` does.
 */
export function isProblemXml(body: unknown): body is string {
  if (typeof body !== "string") return false;
  const read = readXml(body, []);
  return read.ok && isProblem(documentOf(read.value));
}
