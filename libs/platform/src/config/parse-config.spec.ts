import { ConfigError } from './config.errors.js';
import { parseConfig } from './parse-config.js';

const good = {
  ORIGINS: 'helpwanted=https://hulp.example.org,console=https://console.example.org',
  DATABASE_URL: 'postgres://hulplijn_app:secret-value@db.example.org/hulplijn',
  KEYS_DIR: '/keys',
};

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    parseConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems;
  }
}

describe('the configuration', () => {
  it('is read once, with defaults', () => {
    const config = parseConfig({ ...good, UNRELATED: 'x' });
    expect(config).toMatchObject({
      nodeEnv: 'development',
      port: 3000,
      host: '127.0.0.1',
      demo: false,
      role: 'api',
    });
    expect(config.origins.get('console')).toBe('https://console.example.org');
  });

  it('names every bad variable', () => {
    const problems = problemsOf({ ...good, PORT: 'high', DATABASE_URL: 'mysql://secret-value' }).join('\n');
    expect(problems).toMatch(/PORT/);
    expect(problems).toMatch(/DATABASE_URL/);
  });

  it('never repeats a value', () => {
    expect(problemsOf({ ...good, DATABASE_URL: 'mysql://secret-value' }).join('\n')).not.toMatch(
      /secret-value/,
    );
  });

  it('O3 refuses demo accounts in production', () => {
    expect(problemsOf({ ...good, NODE_ENV: 'production', DEMO: '1' })).toContain(
      'DEMO is not allowed in production',
    );
  });

  it('O3 refuses plain http in production', () => {
    const problems = problemsOf({
      ...good,
      NODE_ENV: 'production',
      ORIGINS: 'console=http://console.example.org',
    });
    expect(problems).toContain('ORIGINS must all be https in production');
  });
});
