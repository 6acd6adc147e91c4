/** A signed-in member of staff in one programme. */
export interface StaffActor {
  readonly staffId: string;
  readonly sessionId: string;
  /** Code of the programme the session works in. */
  readonly programme: string;
  readonly role: string;
  readonly permissions: readonly string[];
  readonly displayName: string;
  readonly alias: string;
  readonly csrfToken: string;
}

/** A session at any stage, also one that has not finished signing in. */
export interface SessionActor {
  readonly sessionId: string;
  readonly staffId: string;
  readonly stage: string;
  readonly csrfToken: string;
}

/** Tells who a request comes from; `libs/access` provides it. */
export interface AccessCheck {
  staff(headers: { readonly cookie?: string | undefined }): Promise<StaffActor | null>;
  session(headers: { readonly cookie?: string | undefined }): Promise<SessionActor | null>;
}

/** Injection token of the {@link AccessCheck}. */
export const ACCESS_CHECK = Symbol('ACCESS_CHECK');
