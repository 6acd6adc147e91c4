/** Prints each step with a mark and how long it took. */
export class Steps {
  readonly started = performance.now();

  async run<T>(name: string, work: () => Promise<T> | T): Promise<T> {
    const began = performance.now();
    if (process.stdout.isTTY) process.stdout.write(`… ${name}`);
    const result = await work();
    const line = `✓ ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)\n`;
    process.stdout.write(process.stdout.isTTY ? `\r${line}` : line);
    return result;
  }

  say(text: string): void {
    process.stdout.write(`${text}\n`);
  }
}
