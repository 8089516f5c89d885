import { validateXML } from "xmllint-wasm";

/** The schema of RFC 9457 appendix B, rule by rule, from the compact syntax into the one in XML. */
const SCHEMA = `<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:ietf:rfc:7807"
  datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><ref name="problem"/></start>
  <define name="problem">
    <element name="problem">
      <interleave>
        <optional><element name="type"><data type="anyURI"/></element></optional>
        <optional><element name="title"><data type="string"/></element></optional>
        <optional><element name="detail"><data type="string"/></element></optional>
        <optional><element name="status"><data type="positiveInteger"/></element></optional>
        <optional><element name="instance"><data type="anyURI"/></element></optional>
      </interleave>
      <ref name="anyNsElement"/>
    </element>
  </define>
  <define name="anyNsElement">
    <zeroOrMore>
      <choice>
        <element><nsName/><choice><ref name="anyNsElement"/><text/></choice></element>
        <attribute><anyName/></attribute>
      </choice>
    </zeroOrMore>
  </define>
</grammar>`;

/** What libxml2 has against documents: that they are not well-formed, or not valid by the schema. */
export async function flawsOf(documents: readonly unknown[]): Promise<readonly string[]> {
  const { rawOutput } = await validateXML({
    xml: documents.map((contents, i) => ({ fileName: `${i}.xml`, contents: String(contents) })),
    schema: SCHEMA,
    extension: "relaxng",
  });
  const lines = rawOutput.split("\n");
  const valid = new Set(lines.map((line) => /^(\d+)\.xml validates$/.exec(line)?.[1]));
  // A document without a verdict counts as one that has failed.
  return documents.flatMap((document, i) =>
    valid.has(String(i))
      ? []
      : [
          `${lines.find((line) => line.startsWith(`${i}.xml:`)) ?? "no verdict"} in ${String(document)}`,
        ],
  );
}
