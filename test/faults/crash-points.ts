/** A step of the way from HR's event to the mail at which a process may die. Known to the tests alone. */
export type CrashPoint = {
  name: string;
  service: 'onboarding' | 'identity' | 'notification';
  /** Built file, from the project's root. */
  file: string;
  /** A function of that file, or `factory.method` of the object that a function of it returns. */
  call: string;
  when: 'before' | 'after';
  /** Only a call whose arguments mention this: which of several facts, for one. */
  about?: string;
  /** Whether the mail has left nobody can know afterwards: it is held, and listed in doubt. */
  inDoubt?: true;
};

const HR_KEYS = 'services/onboarding/dist/stores/hr-keys.js';
const INTAKE = 'services/onboarding/dist/stores/intake.js';
const MEMBERS = 'services/onboarding/dist/stores/members.js';
const LOGIN_NAMES = 'services/identity/dist/stores/login-name-store.js';
const ACCOUNTS = 'services/identity/dist/stores/account-store.js';
const NOTICES = 'services/notification/dist/stores/notice-store.js';
const SLIPS = 'services/notification/dist/clients/slip-client.js';
const SMTP = 'services/notification/dist/channels/smtp-channel.js';
const NUDGES = 'libs/messaging/dist/outbox/nudges.js';
const PUBLISHER = 'libs/messaging/dist/kafka/publisher.js';
const DRAIN = 'libs/messaging/dist/outbox/drain.js';
const OFFSETS = 'libs/messaging/dist/kafka/batch-handler.js';

type Where = Pick<CrashPoint, 'file' | 'call' | 'about' | 'inDoubt'>;

const at = (service: CrashPoint['service']) => {
  const point =
    (when: CrashPoint['when']) =>
    (name: string, where: Where): CrashPoint => ({ name, service, ...where, when });
  return { before: point('before'), after: point('after') };
};

/** The steps that every service with an outbox and a consumer has. */
const NUDGE = { file: NUDGES, call: 'announceCommit' };
const publishing = (about: string) => ({ file: PUBLISHER, call: 'createKafkaPublisher.publish', about });
const PULL = { file: DRAIN, call: 'pullSent' };
const COMMIT_OFFSET = { file: OFFSETS, call: 'commitResolved' };

const MARK_TRANSMITTING = { file: NOTICES, call: 'createNoticeStore.markTransmitting' };

const onboarding = at('onboarding');
const identity = at('identity');
const notification = at('notification');

/**
 * Before and after every durable step. "After" one step is "before" the next where nothing durable lies
 * between them, so most steps are named once.
 */
export const CRASH_POINTS: readonly CrashPoint[] = [
  onboarding.before('hr-key-claim', { file: HR_KEYS, call: 'createHrKeysStore.claim' }),
  onboarding.after('hr-key-claimed', { file: HR_KEYS, call: 'createHrKeysStore.claim' }),
  onboarding.before('member-inserted-no-nudge', NUDGE),
  onboarding.after('member-registered-published', publishing('onboarding.member-registered.v1')),
  onboarding.after('member-registered-pulled', PULL),
  onboarding.after('intake-recorded', { file: INTAKE, call: 'createIntakeStore.record' }),
  onboarding.before('hire-offset-commit', COMMIT_OFFSET),
  onboarding.after('first-notice-ordered', { file: MEMBERS, call: 'createMembersStore.orderNotice' }),
  onboarding.after('notice-ordered-published', publishing('onboarding.notice-ordered.v1')),

  identity.before('name-claim', { file: LOGIN_NAMES, call: 'createLoginNameStore.claim' }),
  identity.after('name-claimed', { file: LOGIN_NAMES, call: 'createLoginNameStore.claim' }),
  identity.after('name-held', { file: LOGIN_NAMES, call: 'createLoginNameStore.hold' }),
  identity.after('account-inserted', { file: ACCOUNTS, call: 'createAccountStore.create' }),
  identity.before('account-inserted-no-nudge', NUDGE),
  identity.after('account-created-published', publishing('identity.account-created.v1')),
  identity.after('account-created-pulled', PULL),
  identity.before('registration-offset-commit', COMMIT_OFFSET),
  identity.after('credential-issued', { file: ACCOUNTS, call: 'createAccountStore.issueCredential' }),

  notification.before('notice-insert', { file: NOTICES, call: 'createNoticeStore.insert' }),
  notification.after('notice-inserted', { file: NOTICES, call: 'createNoticeStore.insert' }),
  notification.before('order-offset-commit', COMMIT_OFFSET),
  notification.after('notice-claimed', { file: NOTICES, call: 'createNoticeStore.claim' }),
  notification.after('slip-read', { file: SLIPS, call: 'createSlipClient.readSlip' }),
  notification.after('transmitting-marked', { ...MARK_TRANSMITTING, inDoubt: true }),
  notification.after('smtp-accepted', { file: SMTP, call: 'createSmtpChannel.transmit', inDoubt: true }),
  notification.after('sent-marked', { file: NOTICES, call: 'createNoticeStore.settle' }),
  notification.after('notice-sent-published', publishing('notification.notice-sent.v1')),
];
