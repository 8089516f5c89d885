/** Characters by their code units. Constants of their own, as bundlers write those in place. */
export const HASH = 35;
/** `$` */
export const DOLLAR = 36;
/** `.` */
export const DOT = 46;
/** `/` */
export const SLASH = 47;
/** `[` */
export const OPEN = 91;
