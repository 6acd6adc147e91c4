import { Ajv2020, type AnySchemaObject, type ErrorObject } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/**
 * Makes a check of JSON against a schema of 2020-12: nothing when it holds, else the name of the first field that
 * does not, `document` for the whole. Values are never told.
 */
export function jsonChecker(schema: AnySchemaObject): (document: unknown) => string | undefined {
  const ajv = new Ajv2020({ strict: true });
  formats.default(ajv);
  const holds = ajv.compile(schema);
  return (document) => (holds(document) ? undefined : fieldOf(holds.errors?.[0]));
}

function fieldOf(error: ErrorObject | undefined): string {
  const missing: unknown = error?.params['missingProperty'];
  const path = error?.instancePath.split('/').slice(1) ?? [];
  const names = typeof missing === 'string' ? [...path, missing] : path;
  return names.join('.') || 'document';
}
