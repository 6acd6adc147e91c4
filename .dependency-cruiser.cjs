/** Who may import whom, as sentences. */
module.exports = {
  forbidden: [
    {
      name: 'nothing-goes-in-circles',
      comment: 'Two modules that need each other are one module, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'the-contract-imports-nothing',
      comment: 'It is the one thing that the server and the pages share.',
      severity: 'error',
      from: { path: '^libs/contract/' },
      to: { pathNot: '^libs/contract/' },
    },
    {
      name: 'pages-know-only-the-contract',
      comment: 'What a browser runs must not reach into the server.',
      severity: 'error',
      from: { path: '^apps/(public|console)/src/' },
      to: {
        path: '^(libs|apps|migrations)/',
        pathNot: [
          '^libs/contract/src/index\\.ts$',
          '^libs/contract/src/[^/]+/index\\.ts$',
          '^libs/design/',
          '^apps/$1/',
        ],
      },
    },
    {
      name: 'the-platform-knows-no-domain-word',
      comment:
        'It carries every context, so it may know none. Migrating is the one thing it does with the whole schema.',
      severity: 'error',
      from: { path: '^libs/platform/' },
      to: { path: '^libs/(?!platform/)' },
    },
    {
      name: 'ranks-look-down',
      comment: 'programmes, identity, access and audit stand below the contexts.',
      severity: 'error',
      from: { path: '^libs/(programmes|identity|access|audit)/' },
      to: { path: '^libs/(chat|contacts|referrals|takedown|figures)/' },
    },
    {
      name: 'contexts-do-not-know-each-other',
      comment: 'They publish events, or take an id.',
      severity: 'error',
      from: { path: '^libs/(chat|contacts|referrals|takedown)/' },
      to: { path: '^libs/(chat|contacts|referrals|takedown|figures)/', pathNot: '^libs/$1/' },
    },
    {
      name: 'libs-do-not-know-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(apps|test)/' },
    },
    {
      name: 'only-the-front-door',
      comment:
        'A lib is entered through its index.ts; a part of the platform or the contract through its own.',
      severity: 'error',
      from: { path: '^(apps|libs|test)/([^/]+)/' },
      to: {
        path: '^libs/[^/]+/src/',
        pathNot: [
          '^libs/$2/src/',
          '^libs/[^/]+/src/index\\.ts$',
          '^libs/(platform|contract)/src/[^/]+/index\\.ts$',
        ],
      },
    },
    {
      name: 'parts-of-the-platform-use-front-doors-too',
      severity: 'error',
      from: { path: '^libs/platform/src/([^/]+)/' },
      to: {
        path: '^libs/platform/src/[^/]+/',
        pathNot: ['^libs/platform/src/$1/', '^libs/platform/src/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'apps-do-not-know-each-other',
      comment: 'Only the embedded app puts api and worker into one process.',
      severity: 'error',
      from: { path: '^apps/(api|worker|public|console)/' },
      to: { path: '^apps/(api|worker|public|console|embedded)/', pathNot: '^apps/$1/' },
    },
    {
      name: 'the-product-does-not-need-its-tests',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: '\\.(int-|e2e-)?spec\\.ts$' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default'],
    },
  },
};
