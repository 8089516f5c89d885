/** RFC 9457 section 6.2. */
export const PROBLEM_XML_MEDIA_TYPE = "application/problem+xml";

/** The namespace of all elements, the same as in RFC 7807. RFC 9457 appendix B. */
export const PROBLEM_NAMESPACE = "urn:ietf:rfc:7807";

/** How deep elements may nest: a document that nests deeper is not read, and none is written. */
export const MAX_DEPTH = 100;

/** How long a document may be, in characters: longer ones are not read. */
export const MAX_LENGTH = 16_777_216;
