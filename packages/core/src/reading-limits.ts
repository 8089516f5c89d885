/** How deep maps of issues are read. A file of constants, as bundlers write those of another file in place. */
export const MAX_DEPTH = 32;
/** How many characters of paths and the like are written again for further messages of the same field. */
export const MAX_REPEATED = 1_000_000;
/** How many maps are gone through: more than any body of the default size limit holds, and many may be one by reference. */
export const MAX_MAPS = 1_000_000;
/** Short names that were looked up are remembered, up to this many: what servers call their members repeats itself. */
export const MAX_REMEMBERED = 2000;
