interface PostgresError {
  readonly code?: string;
  readonly constraint?: string;
  readonly driverError?: PostgresError;
}

function bare(error: unknown): PostgresError {
  if (typeof error !== 'object' || error === null) return {};
  return (error as PostgresError).driverError ?? error;
}

/** Name of the constraint an error of Postgres speaks of. */
export function constraintOf(error: unknown): string | undefined {
  return bare(error).constraint;
}

/** Whether the same work, done again, may succeed: a deadlock or a lost race of two transactions. */
export function isRace(error: unknown): boolean {
  return ['40001', '40P01'].includes(bare(error).code ?? '');
}

const outageCodes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', '53300', '57014', '55P03'];

/** Whether Postgres cannot be reached or is going down; what was under way may or may not be stored. */
export function isOutage(error: unknown): boolean {
  const { code = '' } = bare(error);
  if (outageCodes.includes(code) || code.startsWith('08') || code.startsWith('57P')) return true;
  const text = error instanceof Error ? error.message : '';
  return /connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/i.test(
    text,
  );
}
