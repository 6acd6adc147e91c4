import { Module } from '@nestjs/common';
import { ChatApiModule } from '../chat/chat-api.module.js';
import { SessionController } from './session.controller.js';
import { SessionSockets } from './session-sockets.service.js';
import { StaffController } from './staff.controller.js';

/** Delivers signing in and the administration of staff. */
@Module({
  imports: [ChatApiModule],
  controllers: [SessionController, StaffController],
  providers: [SessionSockets],
})
export class IdentityApiModule {}
