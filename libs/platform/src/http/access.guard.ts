import { timingSafeEqual } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Clock } from '../clock/index.js';
import type { HostKind } from '../config/index.js';
import { KeyRing } from '../crypto/index.js';
import { Forbidden, NotFound, SignedOut } from '../errors/index.js';
import { ACCESS_CHECK, type AccessCheck } from './access-check.js';
import { accessOf, type AccessRule, hostKey } from './access.decorators.js';
import { isSigned } from './check-signature.js';
import { HostMap } from './host-map.js';
import type { HulplijnRequest } from './request.js';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/** Refuses every HTTP request that its handler's rule does not allow; sockets are checked by their adapter. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly hosts: HostMap,
    private readonly keys: KeyRing,
    private readonly clock: Clock,
    @Inject(ACCESS_CHECK) private readonly access: AccessCheck,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<HulplijnRequest>();
    this.checkHost(request, this.reflector.get<HostKind | undefined>(hostKey, context.getClass()));
    const rule = accessOf(context.getHandler());
    if (!rule) throw new Forbidden();
    if (rule.kind === 'signed') return this.checkSignature(request, rule.hook);
    const csrfToken = await this.identify(request, rule);
    this.checkForgery(request, csrfToken);
    return true;
  }

  private checkHost(request: HulplijnRequest, kind: HostKind | undefined): void {
    const { host } = request.headers;
    if (kind === undefined) return;
    if (this.hosts.kindOf(host) !== kind) throw new NotFound();
    const programme = this.hosts.programmeOf(host);
    if (programme !== undefined) request.programme = programme;
  }

  /** Finds out who calls and gives the token a changing request of theirs must repeat. */
  private async identify(
    request: HulplijnRequest,
    rule: Exclude<AccessRule, { kind: 'signed' }>,
  ): Promise<string | undefined> {
    if (rule.kind === 'public') return undefined;
    if (rule.kind === 'session') {
      const session = await this.access.session(request.headers);
      if (!session) throw new SignedOut();
      if (!rule.stages.includes(session.stage)) throw new Forbidden();
      request.session = session;
      return session.csrfToken;
    }
    const staff = await this.access.staff(request.headers);
    if (!staff) throw new SignedOut();
    if (!staff.permissions.includes(rule.permission)) throw new Forbidden();
    request.staff = staff;
    return staff.csrfToken;
  }

  /** What a signature proves is proved by nothing a browser sends along by itself, so it cannot be forged by a page. */
  private checkSignature(request: HulplijnRequest, hook: string): true {
    const secrets = request.programme === undefined ? [] : this.keys.hookSecrets(hook, request.programme);
    const [timestamp, signature] = ['x-hulplijn-timestamp', 'x-hulplijn-signature'].map((name) =>
      request.get(name),
    );
    const signed = { timestamp, signature, body: request.rawBody ?? Buffer.alloc(0) };
    if (!request.is('application/json') || !isSigned(signed, secrets, this.clock.now()))
      throw new Forbidden();
    return true;
  }

  private checkForgery(request: HulplijnRequest, csrfToken: string | undefined): void {
    if (safeMethods.includes(request.method)) return;
    // A form of a visitor has no origin to compare; a browser says where it comes from all the same.
    if (!['same-origin', 'none', undefined].includes(request.get('sec-fetch-site'))) throw new Forbidden();
    const { host, origin } = request.headers;
    const isJson = Boolean(request.is('application/json'));
    // A visitor's page says farewell in plain text and without an origin; the token in it is what counts.
    if (!isJson && this.hosts.nameOf(host) !== 'console') return;
    if (!isJson || !this.hosts.sameOrigin(host, origin)) throw new Forbidden();
    if (csrfToken !== undefined && !same(request.get('x-csrf-token'), csrfToken)) throw new Forbidden();
  }
}

function same(given: string | undefined, expected: string): boolean {
  const left = Buffer.from(given ?? '');
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}
