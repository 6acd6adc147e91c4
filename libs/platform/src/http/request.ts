import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { SessionActor, StaffActor } from './access-check.js';

/** A request after the guard: what it is for and who sent it. */
export interface HulplijnRequest extends Request {
  programme?: string;
  staff?: StaffActor;
  session?: SessionActor;
  /** The body as it came; a signature is over its bytes. */
  rawBody?: Buffer;
}

const from = (context: ExecutionContext): HulplijnRequest =>
  context.switchToHttp().getRequest<HulplijnRequest>();

/** Code of the programme of the visitors' host. */
export const CurrentProgramme = createParamDecorator(
  (_: unknown, context: ExecutionContext) => from(context).programme,
);

/** The signed-in member of staff; on routes that carry `@Requires`. */
export const CurrentStaff = createParamDecorator(
  (_: unknown, context: ExecutionContext) => from(context).staff,
);

/** The session at its stage; on routes that carry `@ForSession`. */
export const CurrentSession = createParamDecorator(
  (_: unknown, context: ExecutionContext) => from(context).session,
);
