import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

const type = (...names) => names.map((name) => ({ to: { element: { type: name } } }));

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.data', '**/*.mjs', '*.js', '*.cjs'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { boundaries },
    settings: {
      'import/resolver': {
        typescript: {
          project: 'tsconfig.json',
          conditionNames: ['source', 'types', 'import', 'node', 'default'],
        },
      },
      'boundaries/elements': [
        { type: 'app', pattern: 'apps/*', capture: ['app'] },
        { type: 'test', pattern: 'test' },
        { type: 'platform', pattern: 'libs/platform' },
        { type: 'contract', pattern: 'libs/contract' },
        { type: 'rank', pattern: 'libs/{programmes,identity,access,audit}', capture: ['lib'] },
        { type: 'context', pattern: 'libs/*', capture: ['lib'] },
      ],
    },
    rules: {
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-warning-comments': 'error',
      'max-lines': ['warn', { max: 150, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': 'off',
      '@typescript-eslint/max-params': ['error', { max: 3 }],
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            {
              from: { element: { type: 'test' } },
              allow: type('app', 'context', 'rank', 'platform', 'contract', 'test'),
            },
            {
              from: { element: { type: 'app' } },
              allow: type('app', 'context', 'rank', 'platform', 'contract'),
            },
            { from: { element: { type: 'context' } }, allow: type('rank', 'platform', 'contract') },
            { from: { element: { type: 'rank' } }, allow: type('rank', 'platform', 'contract') },
            { from: { element: { type: 'platform' } }, allow: type('platform') },
          ],
        },
      ],
    },
  },
  {
    // A class of Nest names what it needs in its constructor; views name what they draw.
    files: ['**/*.ts'],
    rules: { '@typescript-eslint/max-params': 'off' },
  },
  {
    files: ['apps/public/**', 'apps/console/**'],
    rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  {
    // A door is a list of names and holds no code.
    files: ['libs/*/src/index.ts'],
    rules: { 'max-lines': ['warn', { max: 250, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['**/*.spec.ts', '**/*.int-spec.ts', '**/*.e2e-spec.ts', 'test/**'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': ['warn', { max: 250, skipBlankLines: true, skipComments: true }],
    },
  },
);
