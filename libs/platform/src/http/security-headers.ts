import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

/** Headers every answer carries, and the policy under which pages run: nothing but this origin, no inline script. */
export function securityHeaders(request: Request, response: Response, next: NextFunction): void {
  const nonce = randomBytes(16).toString('base64');
  response.locals['nonce'] = nonce;
  response.setHeader(
    'content-security-policy',
    [
      `default-src 'none'`,
      `script-src 'self'`,
      `style-src 'self' 'nonce-${nonce}'`,
      `connect-src 'self'`,
      `img-src 'self' data:`,
      `form-action 'self'`,
      `base-uri 'none'`,
      `frame-ancestors 'none'`,
      `require-trusted-types-for 'script'`,
      `trusted-types 'none'`,
    ].join('; '),
  );
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
  response.setHeader('cache-control', 'no-store');
  if (request.secure) response.setHeader('strict-transport-security', 'max-age=63072000; includeSubDomains');
  next();
}
