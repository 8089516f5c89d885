/**
 * The numbers of the roles in the table of names: first the texts, in the order of `TEXTS`. Imported as `ROLE`; constants
 * of their own, as bundlers write those in place.
 */
export const type = 0;
/** What kind of problem it is, in words. */
export const title = 1;
/** What happened this time. */
export const detail = 2;
/** Identifies the error to a program. */
export const code = 3;
/** Where the documentation is. */
export const help = 4;
/** What identifies the occurrence beside the `instance`. */
export const id = 5;
/** The occurrence, as a URI reference. */
export const instance = 6;
/** The HTTP status, as the body states it. */
export const status = 7;
/** Structured data. */
export const details = 8;
/** What is wrong, field by field. */
export const issues = 9;
