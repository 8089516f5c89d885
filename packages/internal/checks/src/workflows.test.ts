import { expect, it } from "vitest";
import { makeWorkspace } from "./workspace.test-support.ts";
import { checkWorkflows } from "./workflows.ts";

const path = ".github/workflows/x.yml";
const sha = "0123456789abcdef0123456789abcdef01234567";

const workflow = (uses: string, rights = "permissions: {}", own = "permissions: {}"): string => `
on: push
${rights}
jobs:
  one:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    ${own}
    steps:
      - uses: ${uses}
        with:
          persist-credentials: false
`;

it("should accept pinned actions and rights named by the job", async () => {
  const text = workflow(`actions/checkout@${sha} # v6.0.2`);
  expect(await checkWorkflows(makeWorkspace({ [path]: text }))).toEqual([]);
});

it.each(["actions/checkout@v6", `actions/checkout@${sha}`, "actions/checkout@main # v6.0.2"])(
  "should refuse %s",
  async (uses) => {
    const found = await checkWorkflows(makeWorkspace({ [path]: workflow(uses) }));
    expect(found).toMatchObject([{ where: `${path}:10`, found: uses }]);
  },
);

it("should refuse rights for all jobs, and a job that names none", async () => {
  const text = workflow(`actions/checkout@${sha} # v6.0.2`, "permissions: write-all", "name: One");
  const found = await checkWorkflows(makeWorkspace({ [path]: text }));
  expect(found.map(({ expected }) => expected)).toEqual([
    "no rights for all: `permissions: {}`",
    "permissions in job one",
  ]);
});

it("should say what is wrong in the grammar", async () => {
  const text = workflow(`actions/checkout@${sha} # v6.0.2`).replace("push", "pusch");
  const found = await checkWorkflows(makeWorkspace({ [path]: text }));
  expect(found).toMatchObject([{ where: `${path}:2`, expected: "what actionlint accepts" }]);
});

it("should refuse a checkout that leaves its token behind", async () => {
  const text = workflow(`actions/checkout@${sha} # v6.0.2`).replace("false", "true");
  const found = await checkWorkflows(makeWorkspace({ [path]: text }));
  expect(found).toMatchObject([{ where: path, expected: "persist-credentials: false" }]);
});

it("should refuse the rights of the repository for code of a fork, and secrets", async () => {
  const text = workflow(`actions/cache@${sha} # v1.0.0`)
    .replace("on: push", "on:\n  pull_request_target:")
    .replace("persist-credentials: false", "key: ${{ secrets.NPM_TOKEN }}");
  const found = await checkWorkflows(makeWorkspace({ [path]: text }));
  expect(found.map(({ found: what }) => what)).toEqual(
    expect.arrayContaining(["pull_request_target", "NPM_TOKEN"]),
  );
});
