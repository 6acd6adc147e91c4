import { type ArgumentMetadata, type Type, type ValidationError, ValidationPipe } from '@nestjs/common';
import { Invalid } from '../errors/index.js';

function firstField(errors: readonly ValidationError[]): string {
  const [error] = errors;
  return error?.children?.length
    ? `${error.property}.${firstField(error.children)}`
    : (error?.property ?? 'body');
}

/** No body of ours is half as deep; class-transformer overflows the stack on what is much deeper. */
const deepest = 8;

/** What no field of ours can hold: too deep, or with a text that Postgres or an encoding refuses. */
function isUnfit(value: unknown, levels: number): boolean {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed();
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isUnfit(inner, levels - 1));
}

function refuseUnfit(body: unknown): void {
  if (!isUnfit(body, deepest)) return;
  const [field] = Object.entries(body ?? {}).find(([, value]) => isUnfit(value, deepest - 1)) ?? ['body'];
  throw new Invalid(field);
}

const notABodyKey = 'hulplijn:not-a-body';

/** Marks a class that never is an HTTP body: Nest runs the global pipe on socket events too, where another checks them. */
export const NotABody = (): ClassDecorator => (type) => Reflect.defineMetadata(notABodyKey, true, type);

class BodyPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { metatype } = metadata;
    if (metatype && Reflect.hasMetadata(notABodyKey, metatype)) return value;
    if (metadata.type === 'body') refuseUnfit(value);
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

/**
 * For a body of another system, declared as `object`: the fields of `type` are checked, and whatever else it sends
 * is dropped before anyone can store or tell it.
 */
export function knownFieldsOnly(type: Type): ValidationPipe {
  return new ValidationPipe({
    expectedType: type,
    whitelist: true,
    transform: true,
    exceptionFactory: (errors) => new Invalid(firstField(errors)),
  });
}
