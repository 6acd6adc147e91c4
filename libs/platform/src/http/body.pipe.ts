import { type ArgumentMetadata, type ValidationError, ValidationPipe } from '@nestjs/common';
import { Invalid } from '../errors/index.js';

function firstField(errors: readonly ValidationError[]): string {
  const [error] = errors;
  return error?.children?.length
    ? `${error.property}.${firstField(error.children)}`
    : (error?.property ?? 'body');
}

const notABodyKey = 'hulplijn:not-a-body';

/** Marks a class that never is an HTTP body: Nest runs the global pipe on socket events too, where another checks them. */
export const NotABody = (): ClassDecorator => (type) => Reflect.defineMetadata(notABodyKey, true, type);

class BodyPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { metatype } = metadata;
    if (metatype && Reflect.hasMetadata(notABodyKey, metatype)) return value as Promise<unknown>;
    return super.transform(value, metadata);
  }
}

/** Checks HTTP bodies against their DTO; unknown keys are refused, and the refusal names the field, never its value. */
export function bodyPipe(): ValidationPipe {
  return new BodyPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (errors) => new Invalid(firstField(errors)),
  });
}
