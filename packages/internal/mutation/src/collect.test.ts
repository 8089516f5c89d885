import { describe, expect, it } from "vitest";
import * as collection from "./collect.ts";

/** The tests that a file declares. */
async function collected(declare: () => void) {
  return [...(await collection.collect("a.test.ts", async () => declare())).values()];
}

describe("collect", () => {
  it("should name tests after their file and suites", async () => {
    const tests = await collected(() => {
      collection.declareSuite("outer", () => {
        collection.declareSuite("inner", () => collection.declareTest("one", () => {}));
        collection.declareTest("two", () => {});
      });
    });
    expect(tests.map(({ id }) => id)).toEqual([
      "a.test.ts#outer > inner > one",
      "a.test.ts#outer > two",
    ]);
  });

  it("should tell apart tests of the same name", async () => {
    const tests = await collected(() => {
      collection.declareTest("one", () => {});
      collection.declareTest("one", () => {});
    });
    expect(tests.map(({ id }) => id)).toEqual(["a.test.ts#one", "a.test.ts#one (2)"]);
  });

  it("should run a test again and again", async () => {
    let runs = 0;
    const [test] = await collected(() => collection.declareTest("one", () => runs++));
    await test?.run();
    await test?.run();
    expect(runs).toBe(2);
  });

  it("should reject where a test fails, at once or later", async () => {
    const tests = await collected(() => {
      collection.declareTest("now", () => {
        throw new Error("now");
      });
      collection.declareTest("later", () => Promise.reject(new Error("later")));
    });
    await expect(tests[0]?.run()).rejects.toThrow("now");
    await expect(tests[1]?.run()).rejects.toThrow("later");
  });

  it("should run the hooks around a test, and what it leaves to be done, though it fails", async () => {
    const order: string[] = [];
    const [test] = await collected(() => {
      collection.declareHook("before", () => order.push("before all"));
      collection.declareHook("after", () => order.push("after all"));
      collection.declareSuite("suite", () => {
        collection.declareHook("before", () => order.push("before"));
        collection.declareHook("after", () => order.push("after"));
        collection.declareTest("test", () => {
          order.push("test");
          collection.declareFinisher(() => order.push("finish"));
          throw new Error("failed");
        });
      });
      collection.declareSuite("other", () => {
        collection.declareHook("before", () => order.push("of another suite"));
      });
    });
    await expect(test?.run()).rejects.toThrow("failed");
    expect(order).toEqual(["before all", "before", "test", "after", "after all", "finish"]);
  });
});

describe("rowsOf", () => {
  it("should spread lists where every row is one", () => {
    expect(collection.rowsOf([[1, 2], [3]])).toEqual([[1, 2], [3]]);
    expect(collection.rowsOf([[1, 2], 3])).toEqual([[[1, 2]], [3]]);
  });
});

describe("rowName", () => {
  it("should fill in the values that the name has places for", () => {
    expect(collection.rowName("reads %s as %j", ["a", { b: 1 }, "c"])).toBe('reads a as {"b":1}');
  });

  it("should cut long values, and leave out those that cannot be written", () => {
    expect(collection.rowName("%s", ["x".repeat(10_000)])).toHaveLength(200);
    const hostile = {
      toJSON: () => {
        throw new Error("no");
      },
    };
    expect(collection.rowName("%j", [hostile])).toBe("%j");
  });
});
