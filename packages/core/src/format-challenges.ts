import type { Challenge } from "./challenge.ts";
import { isToken } from "./token.ts";

/**
 * Writes a `WWW-Authenticate` or `Proxy-Authenticate` field.
 *
 * ```http
 * WWW-Authenticate: Bearer realm="api", error="invalid_token"
 * ```
 *
 * Every value is quoted. What cannot be in the field is never written: a challenge whose scheme is no token and a
 * parameter whose name is none are left out, a character that a quoted-string cannot hold (CR, LF, NUL, anything
 * beyond Latin-1) becomes `_`, a token68 that is none is left out. A challenge with parameters and a token68, which
 * the grammar forbids, keeps the parameters. No challenges give `""`, which is no valid field: send none.
 * RFC 9110 sections 11.2 to 11.6.
 */
export function formatChallenges(challenges: readonly Challenge[]): string {
  const written: string[] = [];
  for (const { scheme, params, token68 } of challenges) {
    if (!isToken(scheme)) continue;
    const list = new Map<string, string>();
    for (const [name, value] of Object.entries(params)) {
      const key = name.toLowerCase();
      // The grammar allows a name once, whatever its case.
      if (isToken(name) && typeof value === "string" && !list.has(key)) {
        list.set(key, `${key}=${quote(value)}`);
      }
    }
    let rest = [...list.values()].join(", ");
    if (!rest && typeof token68 === "string" && /^[\w.~+/-]+=*$/.test(token68)) rest = token68;
    written.push(rest ? `${scheme} ${rest}` : scheme);
  }
  return written.join(", ");
}

function quote(value: string): string {
  return `"${value.replace(/[^\t -~\x80-\xff]/g, "_").replace(/["\\]/g, "\\$&")}"`;
}
