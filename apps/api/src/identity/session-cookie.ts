import { sessionCookie } from '#identity';
import type { Response } from 'express';

const attributes = { httpOnly: true, secure: true, sameSite: 'strict', path: '/' } as const;

/** Hands a session's token to the browser, which gives it back to this host only and to no script. */
export function giveCookie(response: Response, token: string): void {
  response.cookie(sessionCookie, token, attributes);
}

/** Takes the token back. */
export function takeCookie(response: Response): void {
  response.clearCookie(sessionCookie, attributes);
}
