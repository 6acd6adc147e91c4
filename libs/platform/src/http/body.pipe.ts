import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { Invalid } from '../errors/index.js';

function firstField(errors: readonly ValidationError[]): string {
  const [error] = errors;
  return error?.children?.length
    ? `${error.property}.${firstField(error.children)}`
    : (error?.property ?? 'body');
}

/** Checks HTTP bodies against their DTO; unknown keys are refused, and the refusal names the field, never its value. */
export function bodyPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (errors) => new Invalid(firstField(errors)),
  });
}
