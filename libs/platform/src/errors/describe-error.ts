/**
 * An error for a log: its class, its code, and where it was thrown. Never its message, which may quote what
 * someone typed.
 */
export function describeError(error: unknown): { readonly name: string; readonly frames: string } {
  if (!(error instanceof Error)) return { name: typeof error, frames: '' };
  const { code } = error as { code?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    name: typeof code === 'string' ? `${error.name} ${code}` : error.name,
    frames: frames.slice(0, 8).join('\n'),
  };
}
