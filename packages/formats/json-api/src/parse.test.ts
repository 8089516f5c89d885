import { adviseRetry, type ApiError, type Deviation, type HeadersLike } from "@api-errors/core";
import * as v from "valibot";
import { describe, expect, it } from "vitest";

import { bodies } from "./bodies.test-support.ts";
import { parseJsonApi } from "./parse.ts";

const labelled = { "content-type": "application/vnd.api+json" };

function result(
  body: unknown,
  headers: HeadersLike = labelled,
  status = 422,
): { error: ApiError; deviations: readonly Deviation[] } {
  const parsed = parseJsonApi({ status, headers, body });
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed;
}

function read(...errors: unknown[]): ApiError {
  return result({ errors }).error;
}

function deviationsOf(body: unknown): readonly string[] {
  return result(body).deviations.map(({ path, message }) => `${path.join("/")} ${message}`);
}

describe("bodies of specifications and APIs", () => {
  it.each(bodies)("should read $api ($source)", ({ status, headers, body, error, deviations }) => {
    const parsed = parseJsonApi({ status, headers, body });
    expect(parsed).toMatchObject({ ok: true });
    if (!parsed.ok) return;
    expect(parsed.error).toStrictEqual({
      format: "json-api",
      status,
      issues: [],
      retry: adviseRetry({ status }),
      challenges: [],
      extensions: {},
      ...error,
    });
    expect(parsed.deviations.map(({ path }) => path.join("/")).sort()).toEqual(
      [...(deviations ?? [])].sort(),
    );
    // The received value itself.
    expect(parsed.document).toBe(body);
  });
});

describe("what there must be", () => {
  it.each([
    [undefined, "the body is no JSON object"],
    [[], "the body is no JSON object"],
    [{}, 'expected a list of error objects in "errors"'],
    [{ errors: "no" }, 'expected a list of error objects in "errors"'],
    [{ errors: { name: ["is blank"] } }, 'expected a list of error objects in "errors"'],
    [
      { errors: { title: ["is blank"], status: ["is odd"] } },
      'expected a list of error objects in "errors"',
    ],
  ])("should refuse %j", (body, reason) => {
    expect(parseJsonApi({ status: 422, headers: labelled, body })).toEqual({ ok: false, reason });
  });

  it.each([[[]], [[{ message: "m", path: ["a"] }]], [["is blank"]], [[{}, null]]])(
    "should refuse %j without the media type",
    (errors) => {
      const parsed = parseJsonApi({ status: 422, headers: {}, body: { errors } });
      expect(parsed).toEqual({
        ok: false,
        reason: "no error has a member that JSON:API defines",
      });
    },
  );

  it("should not take an inherited list for one of the document", () => {
    const body: unknown = Object.create({ errors: [{ title: "t" }] });
    expect(parseJsonApi({ status: 422, headers: labelled, body }).ok).toBe(false);
  });

  it("should survive a document that throws", () => {
    const body = {
      get errors(): unknown {
        throw new Error("no");
      },
    };
    expect(parseJsonApi({ status: 422, headers: labelled, body })).toEqual({
      ok: false,
      reason: "the document throws where it is read",
    });
  });

  it("should do with a number as status, which no other list of errors has", () => {
    const body = { errors: [{ status: 404 }] };
    expect(result(body, {}, 404).error).toMatchObject({ declaredStatus: 404 });
  });
});

describe("the media type", () => {
  it.each([
    "application/vnd.api+json",
    "Application/Vnd.API+JSON",
    "application/vnd.api+json; charset=utf-8",
    'application/vnd.api+json;ext="https://jsonapi.org/ext/atomic"; profile="https://e.org/a;b"',
  ])("should be known: %s", (type) => {
    expect(result({ errors: [{ title: "t" }] }, { "Content-Type": type }).deviations).toEqual([]);
  });

  it.each(["application/json", "application/vnd.api+xml", undefined])(
    "should be missed where it is %s",
    (type) => {
      const headers = type === undefined ? {} : { "Content-Type": type };
      expect(result({ errors: [{ title: "t" }] }, headers).deviations).toEqual([
        { path: ["headers", "content-type"], message: "is not application/vnd.api+json" },
      ]);
    },
  );
});

describe("one error", () => {
  it("should be the ApiError itself where it has no source", () => {
    expect(
      read({ id: "1", status: "422", code: "c", title: "t", detail: "d", meta: { n: 1 } }),
    ).toMatchObject({
      id: "1",
      declaredStatus: 422,
      code: "c",
      title: "t",
      message: "d",
      details: { n: 1 },
      issues: [],
    });
  });

  it.each([null, {}, { pointer: null }, 5])(
    "should not be an issue for a source like %j",
    (source) => {
      const error = read({ title: "t", source });
      expect(error.issues).toEqual([]);
      expect(error.extensions).toEqual({ source });
    },
  );

  it("should be an issue where it has a source, and have its meta as details once", () => {
    const error = read({ code: "c", source: { pointer: "/data" }, meta: { n: 1 } });
    expect(error).toMatchObject({ code: "c", details: { n: 1 } });
    expect(error.issues).toStrictEqual([{ path: ["data"], in: "body", code: "c" }]);
  });

  it("should be read where it stands alone instead of a list", () => {
    const { error, deviations } = result({ errors: { status: "422", detail: "d" } });
    expect(error).toMatchObject({ declaredStatus: 422, message: "d" });
    expect(deviations).toEqual([{ path: ["errors"], message: "is one error, expected a list" }]);
  });

  it("should contradict HTTP where it says another status", () => {
    const { error, deviations } = result({ errors: [{ status: "404" }] }, labelled, 400);
    expect(error).toMatchObject({ status: 400, declaredStatus: 404 });
    expect(deviations).toEqual([{ path: [], message: "the body says status 404, HTTP said 400" }]);
  });
});

describe("several errors", () => {
  it("should be issues, the first of which gives its texts to the ApiError", () => {
    const error = read({ title: "a", id: "1" }, { title: "b", code: "c" });
    expect(error).toMatchObject({ title: "a", id: "1" });
    expect(error.code).toBeUndefined();
    expect(error.issues).toStrictEqual([
      { title: "a", id: "1" },
      { title: "b", code: "c" },
    ]);
  });

  it("should have their meta in their own extensions", () => {
    const error = read({ title: "a", meta: { n: 1 } }, { title: "b", meta: {} });
    expect(error.details).toBeUndefined();
    expect(error.issues).toStrictEqual([{ title: "a", extensions: { n: 1 } }, { title: "b" }]);
  });

  it.each([
    [["422", "422"], 422],
    [["403", "422"], 400],
    [["500", "503"], 500],
    [["403", "500"], 400],
    [["403", undefined], 403],
    [["403", "200"], 403],
    [[undefined, undefined], undefined],
  ])("should declare of %j the most general status", (statuses, declared) => {
    const error = read(...statuses.map((status) => ({ title: "t", status })));
    expect(error.declaredStatus).toBe(declared);
    expect(error.status).toBe(422);
  });

  it("should take the status of the whole from them where HTTP reports no error", () => {
    const body = { errors: [{ status: "403" }, { status: "404" }] };
    expect(result(body, labelled, 200).error).toMatchObject({
      status: 400,
      httpStatus: 200,
      declaredStatus: 400,
    });
  });

  it("should not contradict HTTP with their own statuses", () => {
    expect(result({ errors: [{ status: "409" }, { status: "403" }] }).deviations).toEqual([]);
  });
});

describe("sources", () => {
  it.each([
    ["/data/attributes/title", ["title"]],
    ["/data/attributes/address/city", ["address", "city"]],
    ["/data/attributes/address/lines/0", ["address", "lines", 0]],
    ["/data/attributes/a~1b~0c", ["a/b~c"]],
    ["/data/attributes/", [""]],
    ["/data/attributes/0", [0]],
    ["/data/attributes/007", ["007"]],
    ["/data/attributes", ["data", "attributes"]],
    ["/data/attributes/data", ["data", "attributes", "data"]],
    ["/data/relationships/author", ["data", "relationships", "author"]],
    ["/data/relationships/author/data/id", ["data", "relationships", "author", "data", "id"]],
    ["/data/id", ["data", "id"]],
    ["/data", ["data"]],
    ["", []],
    ["/data/0/attributes/title", ["data", 0, "attributes", "title"]],
    ["/atomic:operations/0/data/attributes/x", ["atomic:operations", 0, "data", "attributes", "x"]],
  ])("should read the pointer %j", (pointer, path) => {
    expect(read({ source: { pointer } }).issues).toStrictEqual([{ path, in: "body" }]);
  });

  it.each([
    ["/title", ["title"]],
    ["/", [""]],
    ["/included/0", ["included", 0]],
    ["/meta/attributes/title", ["meta", "attributes", "title"]],
  ])(
    "should keep the pointer %j, which paths of attributes could not give back",
    (pointer, path) => {
      const { error, deviations } = result({ errors: [{ source: { pointer } }] });
      expect(error.issues).toStrictEqual([
        { path, in: "body", extensions: { source: { pointer } } },
      ]);
      expect(deviations).toEqual([]);
    },
  );

  it.each([
    ["#/data/attributes/a%20b", ["a b"]],
    ["#/title", ["title"]],
    ["data.attributes.title", ["title"]],
    ["data/attributes/title", ["title"]],
    ["title", ["title"]],
    ["items[0].name", ["items", 0, "name"]],
    ["/data/attributes/a~b", ["a~b"]],
  ])("should read %j, which is no JSON Pointer", (pointer, path) => {
    const { error, deviations } = result({ errors: [{ source: { pointer } }] });
    expect(error.issues).toStrictEqual([{ path, in: "body", extensions: { source: { pointer } } }]);
    expect(deviations).toEqual([
      { path: ["errors", 0, "source"], message: "has a pointer that is no JSON Pointer" },
    ]);
  });

  it.each([
    ["include", ["include"]],
    ["page[size]", ["page", "size"]],
    ["filter[author][name]", ["filter", "author", "name"]],
    ["ids[0]", ["ids", 0]],
    ["ids[]", ["ids", ""]],
    ["filter[a.b]", ["filter", "a.b"]],
    ["a.b", ["a.b"]],
    ["[a]", ["[a]"]],
    ["a[b", ["a[b"]],
    ["", [""]],
  ])("should read the parameter %j", (parameter, path) => {
    expect(read({ source: { parameter } }).issues).toStrictEqual([{ path, in: "query" }]);
  });

  it("should read the header", () => {
    expect(read({ source: { header: "X-Api-Key" } }).issues).toStrictEqual([
      { path: ["X-Api-Key"], in: "header" },
    ]);
  });

  it("should keep a source that says more than one thing", () => {
    const source = { pointer: "/data/attributes/a", parameter: "b" };
    expect(read({ source }).issues).toStrictEqual([
      { path: ["a"], in: "body", extensions: { source } },
    ]);
  });

  it("should read relationships as the dialect names them", () => {
    const body = {
      errors: [
        { source: { pointer: "/data/relationships/author" } },
        { source: { pointer: "/data/relationships/editor" } },
        { source: { pointer: "/data/attributes/author" } },
      ],
    };
    const parsed = parseJsonApi(
      { status: 422, headers: labelled, body },
      { dialect: { relationships: ["author"] } },
    );
    expect(parsed.ok && parsed.error.issues.map(({ path }) => path)).toEqual([
      ["author"],
      ["data", "relationships", "editor"],
      ["data", "attributes", "author"],
    ]);
  });
});

describe("links", () => {
  it.each([
    [{ about: "https://e.org/1" }, "https://e.org/1", undefined, {}],
    [{ about: "/errors/1", type: "/types/2" }, "/errors/1", "/types/2", {}],
  ])("should read %j", (links, help, type, extensions) => {
    const error = read({ title: "t", links });
    expect([error.help, error.type, error.extensions]).toEqual([help, type, extensions]);
  });

  it.each([
    [{ about: { href: "https://e.org/1", meta: { a: 1 } } }, "https://e.org/1", undefined],
    [{ type: ["https://e.org/t", "https://e.org/u"] }, undefined, "https://e.org/t"],
    [{ about: null, type: null }, undefined, undefined],
    [{ about: "https://e.org/1", self: "/x" }, "https://e.org/1", undefined],
    [{ about: "no link" }, undefined, undefined],
  ])("should keep %j, which says more", (links, help, type) => {
    const error = read({ title: "t", links });
    expect([error.help, error.type, error.extensions]).toEqual([help, type, { links }]);
  });
});

describe("what breaks the specification", () => {
  it.each([
    [{ errors: [{ status: 422, title: "t" }] }, "errors/0/status is a number, expected a string"],
    [{ errors: [{ code: 5, title: "t" }] }, "errors/0/code is a number, expected a string"],
    [{ errors: [{ id: 5, title: "t" }] }, "errors/0/id is a number, expected a string"],
    [{ errors: [{ detail: null, title: "t" }] }, "errors/0/detail is null"],
    [
      { errors: [{ detail: {}, title: "t" }] },
      "errors/0/detail is of a type that does not fit, and was set aside",
    ],
    [{ errors: [{ href: "/x", title: "t" }] }, "errors/0/href is no member of an error object"],
    [{ errors: [{ links: { type: ["/x"] } }] }, "errors/0/links has a list as type"],
    [{ errors: [{}] }, "errors/0 has no member"],
    [{ errors: [] }, "errors is empty"],
    [{ errors: ["wrong"] }, "errors/0 is no error object"],
    [
      { errors: [{ title: 5, detail: "d" }] },
      "errors/0/title is of a type that does not fit, and was set aside",
    ],
    [
      { errors: [{ title: "t", detail: 5 }] },
      "errors/0/detail is of a type that does not fit, and was set aside",
    ],
    [
      { errors: [{ title: "t", links: "/x" }] },
      "errors/0/links is of a type that does not fit, and was set aside",
    ],
    [{ errors: [{ title: "t", links: null }] }, "errors/0/links is null"],
    [
      { errors: [{ title: "t", meta: [1] }] },
      "errors/0/meta is of a type that does not fit, and was set aside",
    ],
    // The name of an extension is letters and digits: JSON:API 1.1 "Extension Members".
    [
      { errors: [{ title: "t", "my-ext:x": 1 }] },
      "errors/0/my-ext:x is no member of an error object",
    ],
    [{ errors: [{ title: "t" }], links2: {} }, "links2 is no member of an error document"],
    [{ errors: [{ title: "t" }], my_links: {} }, "my_links is no member of an error document"],
    [{ errors: [{ title: "t" }], data: null }, "data is no member of an error document"],
  ])("should be said of %j", (body, deviation) => {
    expect(deviationsOf(body)).toEqual([deviation]);
  });

  it("should not be members of extensions, at-members and what may stand beside errors", () => {
    const body = {
      errors: [{ title: "t", "version:id": "7", "@context": "x" }],
      jsonapi: { version: "1.1" },
      links: { self: "/x" },
      "version:id": "8",
    };
    const { error, deviations } = result(body);
    expect(deviations).toEqual([]);
    expect(error.extensions).toEqual({
      "version:id": "7",
      "@context": "x",
      jsonapi: { version: "1.1" },
      links: { self: "/x" },
      "document.version:id": "8",
    });
  });

  it("should read what can be read of it", () => {
    const error = read({ id: 1, status: 422, code: 5 });
    expect(error).toMatchObject({ id: "1", declaredStatus: 422, code: "5" });
    expect(error.extensions).toEqual({});
    expect(read("wrong", 7, { title: "t" }).issues).toStrictEqual([
      { message: "wrong" },
      { extensions: { error: 7 } },
      { title: "t" },
    ]);
  });

  it("should set aside that alone, and not what stands beside it", () => {
    const item = {
      id: "1",
      links: { about: "https://e.org/1" },
      status: "422",
      code: "c",
      title: "t",
      detail: "d",
      source: { pointer: "/data/attributes/a" },
      meta: { pointer: "no pointer" },
    };
    const issue = {
      id: "1",
      help: "https://e.org/1",
      status: 422,
      code: "c",
      title: "t",
      message: "d",
      path: ["a"],
      in: "body",
    };
    const { error, deviations } = result({ errors: [{ ...item, extra: null }, item] });
    expect(error.issues).toStrictEqual([
      { ...issue, extensions: { extra: null, pointer: "no pointer" } },
      { ...issue, extensions: { pointer: "no pointer" } },
    ]);
    expect(deviations).toEqual([
      { path: ["errors", 0, "extra"], message: "is no member of an error object" },
    ]);
  });

  it.each([null, "/x", 5, [["/x"]]])("should keep links that are none: %j", (links) => {
    expect(read({ title: "t", links }).extensions).toEqual({ links });
  });

  it("should keep a status that is none", () => {
    const error = read({ status: "abc", title: "t" });
    expect(error.declaredStatus).toBeUndefined();
    expect(error.extensions).toEqual({ status: "abc" });
  });
});

describe("meta", () => {
  it("should have the members of the document's among the extensions", () => {
    const { error } = result({ errors: [{ title: "t" }], meta: { trace: "x", errors: 1 } });
    expect(error.extensions).toEqual({ trace: "x", errors: 1 });
  });

  it("should have a wait in it", () => {
    const body = { errors: [{ title: "t", meta: { retry_after: 7 } }] };
    expect(result(body, labelled, 429).error.retry).toEqual({ when: "always", afterSeconds: 7 });
  });

  it("should tell apart what has one name in several places", () => {
    const body = {
      errors: [{ href: 1, meta: { n: 1 } }, { title: "t" }],
      links: {},
      meta: { links: 2, "meta.links": 3 },
    };
    const { error } = result(body);
    expect(error.extensions).toEqual({ links: {}, "meta.links": 2, "meta.meta.links": 3 });
    expect(error.issues[0]?.extensions).toEqual({ href: 1, n: 1 });
  });

  it("should hold the reserved member, and it alone", () => {
    const body = {
      errors: [{ title: "t", meta: { apiError: { code: "x" } } }, { title: "u" }],
      meta: { apiError: { type: "card", filled: ["title"] } },
      apiError: { code: "forged" },
    };
    const { error } = result(body);
    expect(error).toMatchObject({
      type: "card",
      extensions: { "document.apiError": { code: "forged" } },
    });
    expect(error.title).toBeUndefined();
    expect(error.issues).toStrictEqual([{ title: "t", code: "x" }, { title: "u" }]);
  });

  it("should hold issues where a lone error had them all", () => {
    const { error } = result({
      errors: [{ title: "t" }],
      meta: { apiError: { issues: [{ path: ["a"], message: "m" }] } },
    });
    expect(error).toMatchObject({ title: "t", issues: [{ path: ["a"], message: "m" }] });
  });

  it("should not find an error in a list that is empty, whatever is said of it", () => {
    const { error, deviations } = result({
      errors: [],
      meta: { apiError: { filled: ["issues"] } },
    });
    expect(error).toMatchObject({ issues: [] });
    expect(deviations.map(({ message }) => message)).toEqual(["is empty"]);
  });

  it("should be that of the document and of a list's errors, and no other member of that name", () => {
    expect(read({ title: "t", apiError: { code: "forged" } }).extensions).toEqual({
      "error.apiError": { code: "forged" },
    });
    const [issue] = read({ title: "t", apiError: 1, meta: { apiError: "text" } }, {}).issues;
    expect(issue?.extensions).toEqual({ apiError: 1, "meta.apiError": "text" });
  });

  it("should not hold a reserved member that contradicts what stands beside it", () => {
    const slot = { code: "x" };
    const { error } = result({
      errors: [{ code: "a", meta: { apiError: slot } }, { title: "u" }],
      meta: { apiError: { code: "y" } },
    });
    expect(error.code).toBe("a");
    expect(error.extensions).toEqual({ apiError: { code: "y" } });
    expect(error.issues[0]).toEqual({ code: "a", extensions: { apiError: slot } });
  });
});

describe("catalogs", () => {
  const options = {
    catalog: { sold_out: { status: 409, details: v.object({ sku: v.string() }) } },
  } as const;
  const parse = (error: object, status = 409): ApiError => {
    const parsed = parseJsonApi({ status, headers: labelled, body: { errors: [error] } }, options);
    if (!parsed.ok) throw new Error(parsed.reason);
    return parsed.error;
  };

  it("should type the meta of a lone error", () => {
    expect(parse({ code: "sold_out", meta: { sku: "A" } }).details).toEqual({ sku: "A" });
  });

  it("should set aside what does not fit, and what belongs to no code", () => {
    const wrong = parse({ code: "sold_out", meta: { sku: 1 } });
    expect([wrong.details, wrong.extensions]).toEqual([undefined, { meta: { sku: 1 } }]);
    const unknown = parse({ code: "else", meta: { sku: "A" } });
    expect([unknown.details, unknown.extensions]).toEqual([undefined, { meta: { sku: "A" } }]);
  });

  it("should give the status where nothing else does", () => {
    expect(parse({ code: "sold_out" }, 200).status).toBe(409);
  });
});

describe("hostile bodies", () => {
  it("should take names of prototypes for members", () => {
    const body: unknown = JSON.parse(
      '{"errors":[{"title":"t","__proto__":{"a":1},"meta":{"__proto__":{"b":2}}},{"constructor":1}],"__proto__":{"c":3}}',
    );
    const { error } = result(body);
    expect(Object.getPrototypeOf(error.extensions)).toBe(Object.prototype);
    expect(JSON.stringify(error.issues[0]?.extensions)).toBe(
      '{"__proto__":{"a":1},"meta.__proto__":{"b":2}}',
    );
    expect(JSON.stringify(error.extensions)).toBe('{"__proto__":{"c":3}}');
    expect(error.issues[1]?.extensions).toEqual({ constructor: 1 });
  });

  it("should read pointers and parameters of any length", () => {
    const long = "/a".repeat(100_000);
    const [one, two] = read(
      { source: { pointer: `/data/attributes${long}` } },
      { source: { parameter: `a${"[b]".repeat(100_000)}` } },
    ).issues;
    expect(one?.path).toHaveLength(100_000);
    expect(two?.path).toHaveLength(100_001);
  });

  it("should read 100,000 odd errors", () => {
    const errors = Array.from({ length: 100_000 }, (_, i) => ({ status: 422, detail: null, x: i }));
    const { error, deviations } = result({ errors });
    expect(error.issues).toHaveLength(100_000);
    expect(deviations).toHaveLength(300_000);
  });
});
