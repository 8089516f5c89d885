import { describe, expect, it } from "vitest";

import { cleanText } from "./withhold-text.ts";

describe("cleanText", () => {
  it.each([
    ["connect ECONNREFUSED ::1:5432", "internal-address"],
    ["peer 0:0:0:0:0:0:0:1 is gone", "internal-address"],
    ["no answer from 100.64.1.2", "internal-address"],
    ["listening on 0.0.0.0:8080", "internal-address"],
    ["connection to localhost failed", "internal-address"],
    ["GET http://billing:8080/x failed", "internal-address"],
    ["no route to nas.home.arpa", "internal-address"],
    ["getaddrinfo ENOTFOUND db", "internal-address"],
    ["password=hunter2", "credential"],
    ["Server=db;Password=Hunter2!;", "credential"],
    ["uid=app;pwd=abc", "credential"],
    ["secret=abc", "credential"],
    ["api_key=abc", "credential"],
    ["access_token=abc", "credential"],
    ["AccountKey=abc==", "credential"],
    ["aws_secret_access_key=abc/def", "credential"],
    ["https://files.example.com/x?sig=abc%3D", "credential"],
    ["https://files.example.com/x?X-Amz-Signature=abc", "credential"],
    ['sent {"password":"hunter2"}', "credential"],
    ["redis://:s3cret@cache", "credential"],
    ["sk-proj-abcDEF123456", "credential"],
    ["sk-ant-api03-abcdefg", "credential"],
    ["glpat-abcdefghij1234567890", "credential"],
    ["SG.abcdefgh12345678.abcdefgh12345678", "credential"],
    ["npm_abcdefghijklmnopqrst0123456789", "credential"],
    ["ASIAIOSFODNN7EXAMPLE", "credential"],
    ["Basic dXNlcjpwYXNz", "credential"],
    ["Cookie: session=abc", "credential"],
    ["Stack trace: #0 /var/www/a.php(3): load()", "stack-trace"],
    ["failed at Acme.Billing.Ledger.Post(Order o)", "stack-trace"],
    ["failed at load(Unknown Source)", "stack-trace"],
    ["failed at load(Native Method)", "stack-trace"],
    ["goroutine 18 [running]:", "stack-trace"],
    ["thread 'main' panicked at src/main.rs:4:5", "stack-trace"],
    ["app/models/user.rb:12:in `load'", "stack-trace"],
    ["failed at load (main.js:3:1)", "stack-trace"],
    ["Error: no\n    at load", "stack-trace"],
    ["Error: no\n    at async Promise.all (index 0)", "stack-trace"],
    ["SELECT u.id, u.email FROM users AS u WHERE u.id = $1", "sql"],
    ["select count(*) from users u where", "sql"],
    ["select id from users where id = 3", "sql"],
    ["UPDATE users u SET a = 1", "sql"],
    ["DELETE FROM sessions", "sql"],
    ["DROP TABLE x", "sql"],
    ["ALTER TABLE x", "sql"],
    ["Key (email)=(bob@x.org) already exists", "sql"],
    ["UNIQUE constraint failed: users.email", "sql"],
    ["You have an error in your SQL syntax", "sql"],
    ["E11000 duplicate key error", "sql"],
    ["no class Illuminate\\Database\\QueryException", "exception"],
    ["cannot open /srv/app/secrets", "exception"],
    ["cannot open /app/src/main.js", "exception"],
    ["cannot open C:\\inetpub\\x", "exception"],
    ["cannot open \\\\files\\share\\x", "exception"],
  ])("should find something in %j", (text, reason) => {
    const clean = cleanText(text);
    expect(clean?.reason).toBe(reason);
    expect(clean?.text).toMatch(/\[withheld\]|%5Bwithheld%5D/);
    // What is clean stays as it is.
    expect(cleanText(clean?.text ?? "")).toBeUndefined();
  });

  it.each([
    "GET /app/orders/12",
    "GET /app/orders.json",
    "/home/feed",
    "/Users/12",
    "/opt/out",
    "You may:\n  at any time cancel",
    "Meet us at Building (room:12)",
    "Choose:\n#1 this see: docs",
    "Domain\\user",
    "needs version 10.2.3.4",
    "needs v10.2.3.4",
    "Cannot delete from archive where locked",
    "Bearer authentication-required-1",
    "Basic authentication is required",
    "Please select one from the list",
    "SELECT ONE FROM THE LIST",
    "The update set a new value",
    "Insert into slot (left)",
    "listens at www.example.com:443",
    "see https://api.example.com:8443/orders?page_token=abc",
    "Password: is required",
    "email a@example.org is taken",
    "opens at 10:30:15",
  ])("should let %j through", (text) => {
    expect(cleanText(text)).toBeUndefined();
  });

  it("should keep the name before a value, and what stands around it", () => {
    expect(cleanText("Server=db;Password=Hunter2!;Pooling=on")?.text).toBe(
      "Server=db;Password=[withheld];Pooling=on",
    );
    expect(cleanText('sent {"password":"hunter2","b":1}')?.text).toBe(
      'sent {"password":[withheld],"b":1}',
    );
  });

  it.each([
    ['{"sent":"{\\"password\\":\\"swordfish\\"}"}', "swordfish"],
    ["%7B%22password%22%3A%22swordfish%22%7D", "swordfish"],
    ["%257B%2522password%2522%253A%2522swordfish%2522%257D", "swordfish"],
    ["{&quot;password&quot;:&#x22;swordfish&#34;}", "swordfish"],
    ["{\\u0022password\\u0022:\\u0022swordfish\\u0022}", "swordfish"],
    ["Error: no\\n    at load (/app/src/main.js:3:1)", "main.js"],
    [`payload ${btoa('{"password":"swordfish"}')}`, btoa('{"password":"swordfish"}')],
  ])("should look through the notation of %j", (text, leak) => {
    expect(cleanText(text)?.text).not.toContain(leak);
    expect(cleanText(text)?.text).toContain("[withheld]");
  });

  it("should leave a URL of a URL", () => {
    const text = "https://example.com/?next=https%3A%2F%2Fb.example%2F%3Fa%3D%20%22%26token%3Dabc";
    const clean = cleanText(text)?.text ?? "";
    expect(clean).not.toContain("abc");
    expect(clean).toContain("token=%5Bwithheld%5D");
    expect(clean).toMatch(/^[!#-;=?-[\]_a-z~]+$/);
    expect(() => new URL(clean)).not.toThrow();
  });

  it("should leave escapes as they came where they hide nothing", () => {
    for (const text of [
      "100%25 of \\u0041",
      "Tom &amp; Jerry",
      'a \\"b\\"',
      "eyJpZCI6MTIzNDU2fQ==",
    ])
      expect(cleanText(text)).toBeUndefined();
    expect(cleanText("100%25 of 10.0.3.7")?.text).toBe("100%25 of [withheld]");
  });

  it("should not take a text for one that it has seen, whichever four characters the two have in common", () => {
    const suspect = "at 10.0.0.1 or so";
    const missed: string[] = [];
    for (let a = 0; a < suspect.length; a++)
      for (let b = a; b < suspect.length; b++)
        for (let c = b; c < suspect.length; c++)
          for (let d = c; d < suspect.length; d++) {
            const seen = suspect.replace(/./g, (char, at: number) =>
              [a, b, c, d].includes(at) ? char : "x",
            );
            if (cleanText(seen) || cleanText(suspect)?.text !== "at [withheld] or so")
              missed.push(seen);
          }
    expect(missed).toEqual([]);
  });

  it("should look for credentials alone in codes", () => {
    for (const code of ["auth.internal", "order.local", "Order.NotFoundException", "/var/x"])
      expect(cleanText(code, true)).toBeUndefined();
    expect(cleanText("auth.sk_live_4eC39HqLyjWDarjtT1zdp7dc", true)?.text).toBe("auth.[withheld]");
  });

  it.each([
    "-eyJ",
    "eyJaaaaaaaa.",
    "a-",
    "a.",
    "A.",
    "A\\",
    "at new ",
    "\nat ",
    " at a(",
    "#0 a",
    'File "a',
    "a:12:in ",
    "SELECT a ",
    "select a,",
    "select * ",
    "select a from a ",
    "update a set ",
    "Key (a",
    "-----BEGIN A-----",
    "Bearer a-",
    "password =",
    'password="',
    "cookie: a",
    "0000:",
    "fd00:",
    "-/app/a.",
    "a-a://a:",
    "panicked at a",
    "password: a1",
    "password: ",
    "api key ",
    "token a1b2",
    "bearer ",
    "authorization: digest ",
    "A::",
    "redis.a.",
    "jdbc:a:",
    "Data Source=",
    " ~/",
    "** (A",
    'relation "',
    "a/",
    "a.go:",
    "at a/",
    "org.apache.a.",
    "class a.",
    "a::b",
    "a.(*",
    "password:a",
    "<token>",
    "https://a",
    "a-1:",
    "A_KEY=",
    "?code=a",
    "eyJ",
    "%25",
    "\\\\",
    '\\"',
    "&amp;",
    "\n 1: a\n",
    "a_api_",
    "no such file or directory: ",
    "host=a",
    "exceptions.",
    "node_modules/",
  ])("should get through a megabyte of %j", (seed) => {
    const text = `=${seed.repeat(Math.floor(1_000_000 / seed.length))} .local`;
    expect(cleanText(text)?.text ?? text).toMatch(/=|\[withheld\]/);
  });
});
