/** What the boot script has begun before the app was there. */
export interface Early {
  /** The answer to the first page's question, asked at once; taken by the first request for the same address. */
  answer?: { readonly url: string; readonly response: Promise<Response> } | undefined;
  /** Errors since then, for telemetry to report once it is loaded. */
  readonly errors: unknown[];
}

declare global {
  interface Window {
    webstoreEarly?: Early;
  }
}
