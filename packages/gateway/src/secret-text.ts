import { decodeBase64 } from "./encoded-text.ts";

/** Words of prose and of codes, with a number behind them: `authentication`, `MissingApiKey`, `TOKEN`, `required1`. */
const WORDS = /^(?:[A-Z]{1,18}|[A-Za-z]?[a-z]{0,15}(?:[A-Z][a-z]{2,15}){0,5})\d{0,4}$/;

/** Whether what follows `Bearer` is a token: `authentication-required-1` and `YOUR_TOKEN` are none. */
export function isToken(text: string): boolean {
  return !text
    .replaceAll("=", "")
    .split(/[-_.]/)
    .every((part) => WORDS.test(part));
}

/** Names of what has a digit in it and is no secret, and words with a number: `SHA256`, `order-123`, `ERR_40`. */
const HARMLESS =
  /^(?:[Ss][Hh][Aa]|[Bb]ase|[Oo][Aa]uth|[Ii][Pp]v|[Uu][Tt][Ff]|AES|RSA|[Hh][Tt][Tt][Pp]|TLS|v)[-_]?\d|^[A-Z][A-Z0-9_]*$|^[A-Za-z]+(?:[-_.][A-Za-z]+)*[-_.]\d{1,6}$|^[\d.,:-]+[A-Za-z]{0,3}$|^\d{4}-\d\d-\d\d/;

/** Whether what follows `password:` is a password: letters and digits together, and no word for something else. */
export function isSecret(text: string): boolean {
  const secret = text.replace(/[.!?:]{1,3}$/, "");
  return /\d/.test(secret) && /[A-Za-z]/.test(secret) && !isHarmless(secret);
}

function isHarmless(text: string): boolean {
  // In small letters `hunter2` is a password, in capitals `ERR401` a code.
  return HARMLESS.test(text) && !/^[a-z]+\d+[a-z]*$|^[a-z\d]{8,}$/.test(text);
}

/** Whether this is `user:password` in base 64, as Basic authentication has it (RFC 7617, section 2). */
export function isUserAndPassword(base64: string): boolean {
  return decodeBase64(base64)?.includes(":") === true;
}
