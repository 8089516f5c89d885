/** One thing that is wrong: where it is, what was expected there, and what was found instead. */
export interface Finding {
  /** A path relative to the root of the repository, with a line where there is one. */
  readonly where: string;
  readonly expected: string;
  readonly found: string;
}

export function formatFinding(finding: Finding): string {
  return `${finding.where}\n  expected: ${finding.expected}\n  found:    ${finding.found}`;
}
