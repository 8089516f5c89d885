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
