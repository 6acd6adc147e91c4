/** A part of mailauth that comes without types. */
declare module 'mailauth/lib/parse-received.js' {
  /** A clause of a `Received` header, such as `by`. */
  interface Clause {
    readonly value?: string;
    readonly comment?: string;
  }

  export function parseReceived(line: string): Readonly<Record<string, Clause | undefined>>;
  /** The address that the server itself saw, never one that the client said. */
  export function getClientAddress(from: Clause | undefined): string | false;
}
