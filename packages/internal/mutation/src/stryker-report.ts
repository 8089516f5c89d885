/** What is read of Stryker's report: the schema of mutation-testing-elements. */
export interface MutationTestResult {
  readonly files: Readonly<
    Record<string, { readonly source: string; readonly mutants: readonly MutantResult[] }>
  >;
}

export interface MutantResult {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly location: { readonly start: Position; readonly end: Position };
}

/** Both counted from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}
