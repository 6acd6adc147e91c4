import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { accessOf, type AccessRule } from './access.decorators.js';

/** One HTTP route or socket event with the rule that guards it. */
export interface RouteRule {
  /** `POST /api/session`, or `staff chat:send`. */
  readonly route: string;
  readonly rule: AccessRule | undefined;
}

interface Handler {
  readonly owner: string;
  readonly path: string;
  readonly method: object;
}

function handlersOf(discovery: DiscoveryService, scanner: MetadataScanner): Handler[] {
  return [...discovery.getControllers(), ...discovery.getProviders()].flatMap(({ instance, metatype }) => {
    if (typeof instance !== 'object' || instance === null || typeof metatype !== 'function') return [];
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    const path = pathOf(metatype);
    return scanner
      .getAllMethodNames(prototype)
      .map((name) => ({ owner: metatype.name, path, method: prototype[name] as object }))
      .filter(({ method }) => typeof method === 'function');
  });
}

function pathOf(type: object): string {
  const options = Reflect.getMetadata('websockets:gateway_options', type) as
    { namespace?: string } | undefined;
  return options?.namespace ?? (Reflect.getMetadata('path', type) as string | undefined) ?? '';
}

function routeOf({ path, method }: Handler): string | undefined {
  const event = Reflect.getMetadata('message', method) as string | undefined;
  if (event !== undefined) return `${path.slice(1)} ${event}`;
  const verb = Reflect.getMetadata('method', method) as RequestMethod | undefined;
  if (verb === undefined) return undefined;
  const tail = Reflect.getMetadata('path', method) as string;
  return `${RequestMethod[verb]} /${[path, tail]
    .map((part) => part.replace(/^\/|\/$/g, ''))
    .filter(Boolean)
    .join('/')}`;
}

/** Every route and socket event of the application with its rule, sorted. */
export function listRoutes(discovery: DiscoveryService, scanner: MetadataScanner): RouteRule[] {
  return handlersOf(discovery, scanner)
    .flatMap((handler) => {
      const route = routeOf(handler);
      return route === undefined ? [] : [{ route, rule: accessOf(handler.method) }];
    })
    .sort((left, right) => left.route.localeCompare(right.route));
}

/** Stops the boot when a route or socket event carries neither `@Requires`, `@ForSession`, `@Signed` nor `@Public`. */
export function assertEveryHandlerIsGuarded(routes: readonly RouteRule[]): void {
  const open = routes.filter(({ rule }) => rule === undefined).map(({ route }) => route);
  if (open.length > 0) throw new Error(`No access rule on: ${open.join(', ')}`);
}
