import type { ApiError } from "./api-error.ts";

// Registered for the whole realm: another copy of this package finds the same symbol.
const brand = /* @__PURE__ */ Symbol.for("@api-errors/core/HttpError");

/** An {@link HttpError} as plain data. */
export interface HttpErrorJson<E extends ApiError = ApiError> {
  readonly name: "HttpError";
  readonly message: string;
  readonly status: number;
  readonly code: E["code"];
  readonly error: E;
}

/**
 * An `Error` that carries an {@link ApiError}, for code that wants to throw.
 *
 * ```ts
 * const error = await readError(response, [problem]);
 * if (error) throw new HttpError(error);
 * ```
 *
 * Its message is the error's message, else its title, else `HTTP 404`. `status` and `code` are those of the error; use
 * `HttpError.isInstance` to know one again.
 */
export class HttpError<E extends ApiError = ApiError> extends Error {
  override readonly name = "HttpError";
  readonly error: E;
  readonly status: number;
  readonly code: E["code"];

  constructor(error: E, options?: ErrorOptions) {
    super(error.message ?? error.title ?? `HTTP ${error.status}`, options);
    this.error = error;
    this.status = error.status;
    // TypeScript reads a member of a generic as its constraint's.
    this.code = error.code as E["code"];
    // Not enumerable, so that it does not show where errors are printed.
    Object.defineProperty(this, brand, { value: true });
  }

  /**
   * Whether a value is an `HttpError`, made by this copy of the package or by another; never throws.
   *
   * `instanceof` fails where two copies of a package are installed.
   */
  static isInstance(value: unknown): value is HttpError {
    try {
      return typeof value === "object" && value !== null && Reflect.get(value, brand) === true;
    } catch {
      // A revoked or hostile proxy.
      return false;
    }
  }

  /** What `JSON.stringify` writes: plain data, neither stack nor cause. */
  toJSON(): HttpErrorJson<E> {
    const { name, message, status, code, error } = this;
    return { name, message, status, code, error };
  }
}
