import { type ArgumentMetadata, Injectable, type PipeTransform, type Type } from '@nestjs/common';
import { getMetadataStorage, validateSync } from 'class-validator';
import { Invalid } from '../errors/index.js';

const fields = new WeakMap<object, ReadonlySet<string>>();

function fieldsOf(type: Type): ReadonlySet<string> {
  const known = fields.get(type);
  if (known) return known;
  const metadata = getMetadataStorage().getTargetValidationMetadatas(type, '', true, false);
  const found = new Set(metadata.map(({ propertyName }) => propertyName));
  fields.set(type, found);
  return found;
}

/**
 * Checks an event's payload against its DTO, synchronously. Nest's own pipe transforms and validates
 * asynchronously, which on the message path costs more than storing the message.
 */
@Injectable()
export class SocketPayloadPipe implements PipeTransform<unknown> {
  transform(value: unknown, { metatype, type }: ArgumentMetadata): unknown {
    // Nest hands every parameter to the pipe, the socket too.
    if (type !== 'body' || !metatype) return value;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Invalid('payload');
    const known = fieldsOf(metatype);
    const dto = new metatype() as Record<string, unknown>;
    for (const [name, field] of Object.entries(value)) {
      if (!known.has(name)) throw new Invalid('payload');
      dto[name] = field;
    }
    const [error] = validateSync(dto, {
      stopAtFirstError: true,
      validationError: { target: false, value: false },
    });
    if (error) throw new Invalid(error.property);
    return dto;
  }
}
