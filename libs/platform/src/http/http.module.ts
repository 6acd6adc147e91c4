import { Global, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule, DiscoveryService, MetadataScanner } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { DomainErrorFilter } from './domain-error.filter.js';
import { HostMap } from './host-map.js';
import { assertEveryHandlerIsGuarded, listRoutes } from './route-table.js';

/** Guards every route, words every error, and refuses to boot with an unguarded handler. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    HostMap,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: DomainErrorFilter },
  ],
  exports: [HostMap],
})
export class HttpModule implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    assertEveryHandlerIsGuarded(listRoutes(this.discovery, this.scanner));
  }
}
