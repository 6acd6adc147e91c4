import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Database } from '#platform/database';
import { Public } from '#platform/http';

/** Tells a load balancer whether this process can serve. */
@ApiTags('operations')
@Controller('api/health')
export class HealthController {
  constructor(private readonly database: Database) {}

  @Public()
  @Get()
  @ApiOperation({ summary: '200 `{status: "ok"}`, or 503 `unavailable` while Postgres cannot be reached.' })
  async health(): Promise<{ status: 'ok' }> {
    await this.database.transaction({ kind: 'system' }, ({ query }) => query('select 1'));
    return { status: 'ok' };
  }
}
