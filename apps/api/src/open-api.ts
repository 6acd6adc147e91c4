import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { Request, Response } from 'express';

/** Serves the description of every HTTP route at `/api/openapi.json`. */
export function serveOpenApi(application: NestExpressApplication): void {
  const about = new DocumentBuilder()
    .setTitle('Hulplijn')
    .setDescription('HTTP routes. The socket events are described in docs/protocol.md.')
    .setVersion('1')
    .addCookieAuth('__Host-session')
    .build();
  let document: object | undefined;
  application.use('/api/openapi.json', (_request: Request, response: Response) => {
    document ??= SwaggerModule.createDocument(application, about);
    response.json(document);
  });
}
