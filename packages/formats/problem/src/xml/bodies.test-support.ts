import type { ApiError } from "@api-errors/core";

/** A problem in XML, and what is to be read from it. */
export interface XmlBody {
  readonly api: string;
  readonly source: string;
  readonly status: number;
  readonly xml: string;
  readonly error: Partial<ApiError>;
  /** How many deviations there are, where there are any. */
  readonly deviations?: number;
}

export const xmlBodies: readonly XmlBody[] = [
  {
    api: "RFC 9457",
    source: "RFC 9457 appendix B",
    status: 403,
    xml: `<?xml version="1.0" encoding="UTF-8"?>
<problem xmlns="urn:ietf:rfc:7807">
  <type>https://example.com/probs/out-of-credit</type>
  <title>You do not have enough credit.</title>
  <detail>Your current balance is 30, but that costs 50.</detail>
  <instance>https://example.net/account/12345/msgs/abc</instance>
  <balance>30</balance>
  <accounts>
    <i>https://example.net/account/12345</i>
    <i>https://example.net/account/67890</i>
  </accounts>
</problem>`,
    error: {
      type: "https://example.com/probs/out-of-credit",
      title: "You do not have enough credit.",
      message: "Your current balance is 30, but that costs 50.",
      id: "https://example.net/account/12345/msgs/abc",
      extensions: {
        balance: "30",
        accounts: ["https://example.net/account/12345", "https://example.net/account/67890"],
      },
    },
  },
  {
    api: "Spring",
    source:
      "spring-projects/spring-framework, ProblemDetailJacksonXmlMixin: /problem of urn:ietf:rfc:7807",
    status: 404,
    xml: `<problem xmlns="urn:ietf:rfc:7807"><type>about:blank</type><title>Not Found</title><status>404</status><detail>No static resource .</detail><instance>/v1/certify/</instance></problem>`,
    error: {
      type: "about:blank",
      title: "Not Found",
      declaredStatus: 404,
      message: "No static resource .",
      id: "/v1/certify/",
    },
  },
  {
    api: "RFC 7807, invalid-params",
    source: "RFC 7807 section 3, second example, by the rules of appendix A",
    status: 400,
    xml: `<problem xmlns="urn:ietf:rfc:7807"><type>https://example.net/validation-error</type><invalid-params><i><name>age</name><reason>must be a positive integer</reason></i><i><name>color</name><reason>must be 'green', 'red' or 'blue'</reason></i></invalid-params></problem>`,
    error: {
      type: "https://example.net/validation-error",
      issues: [
        { path: ["age"], message: "must be a positive integer" },
        { path: ["color"], message: "must be 'green', 'red' or 'blue'" },
      ],
    },
  },
  {
    api: "Symfony",
    source: "symfony/error-handler, XmlErrorRenderer",
    status: 500,
    xml: `<?xml version="1.0" encoding="UTF-8"?>
<problem xmlns="urn:ietf:rfc:7807"><title>Internal Server Error</title><status>500</status><detail>Whoops, looks like something went wrong.</detail></problem>
`,
    error: {
      title: "Internal Server Error",
      declaredStatus: 500,
      message: "Whoops, looks like something went wrong.",
    },
  },
  {
    api: "lists as repeated elements",
    source: "what Go's encoding/xml makes of a slice",
    status: 403,
    xml: `<problem xmlns="urn:ietf:rfc:7807"><title>t</title><accounts>/account/12345</accounts><accounts>/account/67890</accounts></problem>`,
    error: { title: "t", extensions: { accounts: ["/account/12345", "/account/67890"] } },
    deviations: 1,
  },
  {
    api: "a prefix for the namespace",
    source: "XML Namespaces 1.0: the prefix is the author's choice",
    status: 404,
    xml: `<p:problem xmlns:p="urn:ietf:rfc:7807"><p:title>Not Found</p:title><x:more xmlns:x="urn:x">1</x:more></p:problem>`,
    error: { title: "Not Found", extensions: { "x:more": "1" } },
  },
  {
    api: "no namespace",
    source: "a common mistake",
    status: 404,
    xml: `<problem><title>Not Found</title></problem>`,
    error: { title: "Not Found" },
    deviations: 1,
  },
];
