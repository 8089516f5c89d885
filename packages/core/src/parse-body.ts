/**
 * Reads the text of a body: parsed JSON, the text itself where it is not JSON, `undefined` where it is empty.
 *
 * ```http
 * {"code":"not_found","message":"No such user"}
 * ```
 *
 * The media type is not asked: JSON under `text/html` and HTML under `application/json` are both common.
 * A byte order mark is skipped (RFC 8259 section 8.1). Broken JSON comes back as text.
 */
export function parseBody(text: string): unknown {
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    return JSON.parse(bare);
  } catch {
    return bare.trim() === "" ? undefined : bare;
  }
}
