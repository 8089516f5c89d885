/** The members of an error object. */
export const MEMBERS: readonly string[] = [
  "id",
  "links",
  "status",
  "code",
  "title",
  "detail",
  "source",
  "meta",
];

/** One bit for each of them, in that order. Constants of their own, as bundlers write those in place. */
export const ID = 1;
/** `links` */
export const LINKS = 2;
/** `status` */
export const STATUS = 4;
/** `code` */
export const CODE = 8;
/** `title` */
export const TITLE = 16;
/** `detail` */
export const DETAIL = 32;
/** `source` */
export const SOURCE = 64;
/** `meta` */
export const META = 128;
