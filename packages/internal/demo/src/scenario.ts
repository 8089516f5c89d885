/** One request, and what the upstream says to it. */
export interface Scenario {
  readonly title: string;
  readonly request: {
    readonly method: "GET" | "POST";
    /** As the client asks the gateway: the first segment names the upstream. */
    readonly path: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  };
  /** Absent where nobody listens at the upstream's address. */
  readonly upstream?: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    /** Where this body is documented; absent where it is made up after what servers of the kind send. */
    readonly source?: string;
  };
}

/** The first segment of a path. */
export function upstreamName(path: string): string {
  return path.split("/")[1] ?? "";
}
