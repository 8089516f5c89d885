import { describe, expect, it } from "vitest";

import { readXml } from "./read-xml.ts";

const XML = "application/xml";

describe("readXml", () => {
  it.each([
    [
      "Amazon S3, docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html",
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code><Message>The key is not there.</Message><Resource>/b/k</Resource><RequestId>4442</RequestId></Error>',
      { code: "NoSuchKey", message: "The key is not there.", id: "4442" },
    ],
    [
      "Amazon EC2, docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html",
      '<?xml version="1.0"?><Response><Errors><Error><Code>InvalidInstanceID.NotFound</Code><Message>None</Message></Error></Errors><RequestID>ea96</RequestID></Response>',
      { code: "InvalidInstanceID.NotFound", message: "None", id: "ea96" },
    ],
    [
      "Azure Batch, learn.microsoft.com/rest/api/batchservice/batch-status-and-error-codes",
      '<?xml version="1.0" encoding="utf-8"?><error xmlns="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata"><code>ResourceNotFound</code><message xml:lang="en-us">Not here</message></error>',
      { code: "ResourceNotFound", message: "Not here" },
    ],
    [
      "SOAP 1.1, section 4.4, w3.org/TR/2000/NOTE-SOAP-20000508",
      '<?xml version="1.0"?><s:Envelope xmlns:s="x"><s:Body><s:Fault><faultcode>s:Client</faultcode><faultstring>a &lt; b &amp;amp; c</faultstring></s:Fault></s:Body></s:Envelope>',
      { code: "s:Client", message: "a < b &amp; c" },
    ],
    [
      "Canada Post, canadapost-postescanada.ca, developer resources, error messages",
      "<messages><message><code>1704</code><description>Bad weight</description></message></messages>",
      { code: "1704", message: "Bad weight" },
    ],
  ])("should read %s", (_, text, expected) => {
    expect(readXml(text, XML)).toEqual(expected);
  });

  it.each([
    ["<html><body><code>x</code></body></html>", "text/html"],
    ['<?xml version="1.0"?><!DOCTYPE html><html><code>x</code></html>', XML],
    ['<?xml version="1.0"?><html><code>x</code></html>', XML],
    ["<Error><Code>x</Code></Error>", "text/plain"],
    ["Code: <Code>x</Code>", XML],
    ["<Error><Code><b>x</b></Code><Message> </Message></Error>", XML],
    [`<Error>${" ".repeat(20_000)}<Code>x</Code></Error>`, XML],
    ["", XML],
  ])("should read nothing from %j as %s", (text, type) => {
    expect(readXml(text, type)).toEqual({});
  });

  it("should get through a megabyte of beginnings", () => {
    for (const part of ["<", "<code", "<code ", "<code>", "<a:", "&lt", "<code>x<"])
      expect(readXml(`<?xml ?>${part.repeat(1_000_000 / part.length)}`, XML)).toEqual(
        part === "<code>x<" ? expect.anything() : {},
      );
  });
});
