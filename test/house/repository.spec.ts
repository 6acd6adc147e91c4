import { readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const apart = new Set(['node_modules', 'dist', '.git', '.data']);

function filesBelow(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    if (apart.has(entry.name)) return [];
    const path = join(dir, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const files: SourceFile[] = filesBelow(root)
  .filter((path) => statSync(path).size < 2_000_000)
  .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }));

const code = files.filter(({ path }) => /\.(ts|tsx|mjs|js)$/.test(path));
const finding = (where: readonly SourceFile[], pattern: RegExp): string[] =>
  where.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

describe('the repository', () => {
  it('names no package registry and no path of the machine it was written on', () => {
    expect(files.length).toBeGreaterThan(400);
    expect(finding(files, /registry\.(npmjs|yarnpkg)/)).toEqual([]);
    expect(finding(files, /"resolved": "https?:/)).toEqual([]);
    const places = [root, homedir()].filter((path) => path.length > 5);
    const naming = files.filter(({ text }) => places.some((place) => text.includes(`${place}/`)));
    expect(naming.map(({ path }) => path)).toEqual([]);
  });

  it('skips no test, and runs none alone', () => {
    const specs = files.filter(({ path }) => /spec\.tsx?$/.test(path));
    expect(specs.length).toBeGreaterThan(60);
    expect(finding(specs, /\b(describe|it|test)\.(skip|only|todo|failing)\b|\bx(it|describe)\(/)).toEqual([]);
  });

  it('reads the environment where a process begins, and nowhere else', () => {
    const readers = code.filter(({ path }) => /^(apps|libs)\/[^/]+\/src\//.test(path));
    const allowed = /^apps\/(embedded|api|worker)\/src\/[^/]+\.ts$/;
    const others = readers.filter(
      ({ path, text }) => /process\.env\b(?!`)/.test(text) && !allowed.test(path),
    );
    expect(others.map(({ path }) => path)).toEqual([]);
  });

  it('takes the time from its clock, except where a page or a process tells its own', () => {
    const clocked = code.filter(({ path }) => /^libs\//.test(path) && !/spec\.ts$/.test(path));
    const others = finding(clocked, /\bDate\.now\(\)|\bnew Date\(\)|\bTemporal\.Now\b/);
    // The clock itself, and the embedded Postgres, which waits for processes and knows no case.
    expect(others.filter((path) => !/^libs\/platform\/src\/(clock|embedded)\//.test(path))).toEqual([]);
  });

  it('puts no picture beside the code but those the README shows', () => {
    const pictures = files
      .map(({ path }) => path)
      .filter((path) => /\.(png|jpe?g|gif|webp|avif)$/.test(path));
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    expect(pictures.filter((path) => !readme.includes(path))).toEqual([]);
  });

  it('runs on the Node that npm brings, whichever the machine has', () => {
    expect(process.version).toMatch(/^v24\./);
  });
});
