/** What may be said of a single call. */
export interface CallOptions {
  /** Ends the call, also while it waits to try again. */
  signal?: AbortSignal | undefined;
  /**
   * Of a write: the same key makes the server do it once, however often it is sent within 24 hours. The client makes one
   * for each call and sends it again when it tries again; give your own to go on after a restart.
   */
  idempotencyKey?: string | undefined;
}
