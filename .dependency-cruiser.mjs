/** The architecture, as rules. `npm run check` refuses an import that crosses one of these lines. */
const only = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { pathNot: to },
});
const never = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

const entry = '[.](route|task|stream|schedule)[.]ts$';

export default {
  forbidden: [
    only(
      'domain-is-pure',
      '^domain/',
      '^(domain/|node_modules/(zod|chinese-days|temporal-polyfill|temporal-spec|temporal-utils)/)',
      'The rules depend on each other, zod, and the libraries that know days.',
    ),
    never(
      'contexts-are-apart',
      { path: '^domain/(?!shared/)([^/]+)/' },
      { path: '^domain/(?!shared/|casework/)', pathNot: '^domain/$1/' },
      'Filing, positive list, subsidy and payment meet in a workflow, not in an import. Casework serves them all.',
    ),
    never(
      'aws-sdk-stays-in-adapters',
      { path: '^functions/', pathNot: '^functions/(adapters/|connect[.]ts$)' },
      { path: '(^|node_modules/)@aws-sdk/' },
      'Ask a port.',
    ),
    never(
      'middy-stays-at-the-edge',
      { pathNot: '^functions/edge/' },
      { path: '(^|node_modules/)(@middy|@aws-lambda-powertools)/' },
      'Use task(), frontDoor(), stream() or schedule().',
    ),
    never(
      'cdk-stays-in-lib',
      { pathNot: '^(lib|bin|test|bench/thread)/' },
      { path: '(^|node_modules/)(aws-cdk-lib|constructs|cdk-nag)(/|$)' },
      'Infrastructure is built in lib/.',
    ),
    never(
      'lib-does-not-run-functions',
      { path: '^lib/' },
      { path: '^functions/', dependencyTypesNot: ['type-only'] },
      'Stacks name a function by file, they never import it.',
    ),
    never(
      'functions-are-apart',
      { path: `^functions/(?!front-doors/).*${entry}` },
      { path: entry },
      'One function never calls another.',
    ),
    only(
      'portal-sees-only-the-domain',
      '^portal/',
      '^(portal/|domain/|node_modules/)',
      'The portal talks HTTP to the rest.',
    ),
    never(
      'the-demo-is-a-visitor',
      { path: '^demo/' },
      { pathNot: '^(demo/|domain/|node_modules/)', dependencyTypesNot: ['core'] },
      'The demo uses the doors that people use.',
    ),
    never(
      'nobody-imports-local-or-test',
      { pathNot: '^(local|test|bench)/' },
      { path: '^(local|test|bench)/' },
      'What runs in the cloud never leans on a stand-in.',
    ),
    never('no-circles', {}, { circular: true }, 'Two files that need each other are one file.'),
    never(
      'no-orphans',
      { orphan: true, path: '^(domain|functions|lib|zones)/', pathNot: entry },
      {},
      'Used by nothing: delete it.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'types', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
