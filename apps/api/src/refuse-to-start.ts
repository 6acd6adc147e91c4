const advice: Readonly<Record<string, string>> = {
  EADDRINUSE: 'the port is taken; choose another with PORT',
  EACCES: 'the port or folder may not be used by this account',
  ECONNREFUSED: 'nothing answers at the address of DATABASE_URL',
  ENOTFOUND: 'the host of DATABASE_URL does not exist',
  EAI_AGAIN: 'the host of DATABASE_URL does not exist',
  '28P01': 'the user or password of DATABASE_URL is wrong',
  '28000': 'the user or password of DATABASE_URL is wrong',
  '3D000': 'the database of DATABASE_URL does not exist',
  '42P01': 'the database has not been migrated: npm run migrate',
  '3F000': 'the database has not been migrated: npm run migrate',
};

/** The one line that says why a process does not start. */
export function reasonOf(error: unknown): string {
  if (typeof error === 'string') return error;
  if (!(error instanceof Error)) return 'unknown reason';
  const code =
    (error as { code?: string }).code ?? (error as { errors?: { code?: string }[] }).errors?.[0]?.code ?? '';
  return advice[code] ?? error.message.split('\n', 1)[0] ?? error.name;
}

/** Says why in one line and ends the process with code 1. */
export function refuseToStart(error: unknown): never {
  process.stderr.write(`hulplijn: ${reasonOf(error)}\n`);
  process.exit(1);
}
