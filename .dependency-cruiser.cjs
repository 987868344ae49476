/**
 * Who may import whom: the table of docs/architecture.md, checked with lint. Each rule forbids everything but
 * what its line allows; vendors have one home; there are no circles.
 */
const SERVICES = ['gateway', 'identity', 'onboarding', 'mfa', 'notification'];
// States of pages are what the tests look at, beside the page that they are of.
const tests = '[.](test|states)[.]tsx?$|/testing/';

/** `from` may reach `to` (our own files) and nothing else of ours. */
const only = (name, from, to) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: tests },
  to: { path: '^(libs|services|deploy|test)/', pathNot: to },
});

const lib = (name) => `^libs/${name}/src/`;
const own = (service, ...rooms) => rooms.map((room) => `^services/${service}/src/${room}/`);

const libraries = [
  only('kernel-imports-nothing', lib('kernel'), [lib('kernel')]),
  only('contracts', lib('contracts'), [lib('contracts'), lib('kernel')]),
  only('platform', lib('platform'), [lib('platform'), lib('kernel')]),
  only('messaging', lib('messaging'), [lib('messaging'), lib('kernel'), lib('contracts'), lib('platform')]),
  only('testkit', lib('testkit'), ['^libs/']),
  {
    name: 'test-knows-no-service',
    severity: 'error',
    from: { path: '^test/' },
    to: { path: '^services/' },
  },
  only('operators-tools-speak-by-contract', '^deploy/local/operator/', ['^deploy/local/', lib('contracts')]),
  only('local-stack-stands-alone', '^deploy/local/(?!operator/)', ['^deploy/local/']),
];

const CORE = ['^libs/(kernel|contracts)/src/'];
const DOOR = ['^libs/(kernel|contracts|platform|messaging)/src/'];
const VENDOR_ROOMS = ['stores', 'channels', 'clients', 'factors', 'hashing', 'blocklist', 'mails'];

const rooms = SERVICES.flatMap((service) => {
  const src = `^services/${service}/src/`;
  const behind = service === 'gateway' ? 'journeys' : 'use-cases';
  return [
    only(`${service}-domain`, `${src}domain/`, [...own(service, 'domain'), ...CORE]),
    only(`${service}-use-cases`, `${src}use-cases/`, [...own(service, 'use-cases', 'domain'), ...CORE]),
    only(`${service}-doors`, `${src}(http|events)/`, [
      ...own(service, 'http', 'events', behind, 'domain'),
      ...(service === 'gateway' ? own(service, 'pages', 'text', 'stores') : []),
      ...(service === 'notification' ? own(service, 'notices') : []),
      ...DOOR,
    ]),
    only(`${service}-vendor-rooms`, `${src}(${VENDOR_ROOMS.join('|')})/`, [
      ...own(service, ...VENDOR_ROOMS, 'domain', 'text'),
      ...(service === 'notification' ? own(service, 'notices') : []),
      ...DOOR,
    ]),
    only(`${service}-whole`, src, [src, ...DOOR]),
  ];
});

const gateway = [
  only('gateway-journeys', '^services/gateway/src/journeys/', [
    ...own('gateway', 'journeys', 'pages', 'domain', 'text', 'clients', 'stores'),
    ...CORE,
    lib('platform'),
  ]),
  {
    name: 'gateway-journeys-take-only-types-of-clients-and-stores',
    severity: 'error',
    from: { path: '^services/gateway/src/journeys/', pathNot: tests },
    to: { path: '^services/gateway/src/(clients|stores)/', dependencyTypesNot: ['type-only'] },
  },
  only('gateway-pages', '^services/gateway/src/pages/', [...own('gateway', 'pages', 'text'), ...CORE]),
  only('gateway-text', '^services/gateway/src/text/', [...own('gateway', 'text'), ...CORE]),
];

const notification = [
  only('notification-notices', '^services/notification/src/notices/', [
    ...own('notification', 'notices', 'mails', 'text', 'domain'),
    ...CORE,
  ]),
  {
    name: 'notification-rooms-are-given-the-list-of-notices',
    severity: 'error',
    from: { path: '^services/notification/src/(?!notices/|wiring[.])', pathNot: tests },
    to: {
      path: '^services/notification/src/notices/',
      pathNot: '/(notice-kind|read-notice)[.]ts$',
    },
  },
];

/** A vendor's package may be imported from its home alone. */
const home = (vendor, ...homes) => ({
  name: `home-of-${vendor.replaceAll(/[^a-z]/g, '-')}`,
  severity: 'error',
  from: { path: '^(libs|services)/', pathNot: [tests, '^libs/testkit/', ...homes] },
  to: { path: `node_modules/${vendor}(/|$)` },
});

const vendors = [
  home('kafkajs', lib('messaging')),
  home('mongoose', lib('platform')),
  home('ioredis', lib('platform'), '^services/gateway/src/stores/'),
  home('express', lib('platform'), '^services/[a-z]+/src/http/'),
  home('otplib', '^services/mfa/src/factors/'),
  home('@node-rs/argon2', '^services/identity/src/hashing/'),
  home('@zxcvbn-ts', '^services/identity/src/blocklist/'),
  home('nodemailer', '^services/notification/src/channels/'),
  home('preact', '^services/gateway/src/pages/'),
];

module.exports = {
  forbidden: [
    ...libraries,
    ...rooms,
    ...gateway,
    ...notification,
    ...vendors,
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'only-tests-use-the-testkit',
      severity: 'error',
      from: { path: '^(libs|services)/', pathNot: [tests, '^libs/testkit/'] },
      to: { path: '^libs/testkit/' },
    },
    {
      name: 'only-tests-use-what-is-made-for-tests',
      severity: 'error',
      from: { path: '^(libs|services)/', pathNot: [tests, '^libs/testkit/'] },
      to: { path: tests },
    },
    {
      name: 'no-barrels-from-inside',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/', pathNot: tests },
      to: { path: '^libs/$1/src/index[.]ts$' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|[.]genkan)/|services/gateway/src/web/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.check.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['genkan-source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};
