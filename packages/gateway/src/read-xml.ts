/** What is plain in an error in XML. */
export interface PlainXml {
  readonly code?: string;
  readonly message?: string;
  readonly id?: string;
}

/** How many characters are looked at. */
const MAX_LENGTH = 20_000;

/** An element with nothing but text in it, of a name that says what the text is. */
const ELEMENT =
  /<(?:[\w.-]+:)?(errorcode|code|faultcode|errormessage|message|description|faultstring|requestid)(?:\s[^<>]*)?>([^<]{1,1000})<\//gi;

/**
 * Reads what is plain in an error in XML: the first code, message and id of a request.
 *
 * ```xml
 * <Error><Code>NoSuchKey</Code><Message>The key is not there.</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>
 * ```
 *
 * as S3 and all that are compatible with it, EC2, Azure Storage and SOAP have it. Gives nothing for pages and for other texts.
 */
export function readXml(text: string, contentType = ""): PlainXml {
  const start = text.slice(0, MAX_LENGTH).trim();
  const isXml =
    !/html/i.test(contentType) &&
    !/^(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+)?html/i.test(start) &&
    (start.startsWith("<?xml") || (start.startsWith("<") && /xml/i.test(contentType)));
  if (!isXml) return {};
  const found: { -readonly [M in keyof PlainXml]: PlainXml[M] } = {};
  for (const [, name = "", value = ""] of start.matchAll(ELEMENT)) {
    const member = /code$/i.test(name) ? "code" : /^requestid$/i.test(name) ? "id" : "message";
    const content = unescape(value).trim();
    if (content !== "") found[member] ??= content;
  }
  return found;
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  amp: "&",
};

function unescape(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? "");
}
