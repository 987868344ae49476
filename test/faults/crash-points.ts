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
  /** Nobody can know afterwards whether the mail has left: it is held, and listed in doubt; so many have. */
  inDoubt?: 0 | 1;
};

const HR_KEYS = 'services/onboarding/dist/stores/hr-key-store.js';
const INTAKE = 'services/onboarding/dist/stores/intake-store.js';
const MEMBERS = 'services/onboarding/dist/stores/member-store.js';
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
const pulling = (about: string) => ({ file: DRAIN, call: 'pullSent', about });
const committingOffsetOf = (about: string) => ({ file: OFFSETS, call: 'commitResolved', about });

const HIRED = 'hr.employee-hired.v1';
const REGISTERED = 'onboarding.member-registered.v1';
const CREATED = 'identity.account-created.v1';
const ORDERED = 'onboarding.notice-ordered.v1';
const CHANGED = 'notification.notice-changed.v1';

const CLAIM_HR_KEY = { file: HR_KEYS, call: 'createHrKeyStore.claim' };
const RECORD_INTAKE = { file: INTAKE, call: 'createIntakeStore.record' };
const ORDER_NOTICE = { file: MEMBERS, call: 'createMemberStore.orderNotice' };
const CLAIM_NAME = { file: LOGIN_NAMES, call: 'createLoginNameStore.claim' };
const ISSUE_CREDENTIAL = { file: ACCOUNTS, call: 'createAccountStore.issueCredential' };
const INSERT_NOTICE = { file: NOTICES, call: 'createNoticeStore.insert' };
const CLAIM_NOTICE = { file: NOTICES, call: 'createNoticeStore.claim' };
const MARK_TRANSMITTING = { file: NOTICES, call: 'createNoticeStore.markTransmitting' };
const TRANSMIT = { file: SMTP, call: 'createSmtpChannel.transmit' };
const MARK_SENT = { file: NOTICES, call: 'createNoticeStore.settle', about: '"to":"sent"' };

const onboarding = at('onboarding');
const identity = at('identity');
const notification = at('notification');

/**
 * Before and after every durable step, in the order in which one hire takes them. "After" one step is "before"
 * the next where nothing durable lies between them in the same process, and then it is named once. A commit is
 * followed by its nudge at once, so a process dies between the two ("no-nudge") or after both.
 */
export const CRASH_POINTS: readonly CrashPoint[] = [
  onboarding.before('hr-key-claim', CLAIM_HR_KEY),
  onboarding.after('hr-key-claimed', CLAIM_HR_KEY),
  onboarding.before('member-inserted-no-nudge', NUDGE),
  onboarding.before('member-registered-publish', publishing(REGISTERED)),
  onboarding.after('member-registered-published', publishing(REGISTERED)),
  onboarding.after('member-registered-pulled', pulling(REGISTERED)),
  onboarding.before('intake-record', RECORD_INTAKE),
  onboarding.after('intake-recorded', RECORD_INTAKE),
  onboarding.before('hire-offset-commit', committingOffsetOf(HIRED)),
  onboarding.after('hire-offset-committed', committingOffsetOf(HIRED)),
  onboarding.before('first-notice-order', ORDER_NOTICE),
  onboarding.after('first-notice-ordered', ORDER_NOTICE),
  onboarding.before('notice-ordered-publish', publishing(ORDERED)),
  onboarding.after('notice-ordered-published', publishing(ORDERED)),
  onboarding.after('notice-ordered-pulled', pulling(ORDERED)),
  onboarding.before('account-offset-commit', committingOffsetOf(CREATED)),
  onboarding.after('account-offset-committed', committingOffsetOf(CREATED)),

  identity.before('name-claim', CLAIM_NAME),
  identity.after('name-claimed', CLAIM_NAME),
  identity.after('name-held', { file: LOGIN_NAMES, call: 'createLoginNameStore.hold' }),
  identity.before('account-inserted-no-nudge', NUDGE),
  identity.after('account-inserted', { file: ACCOUNTS, call: 'createAccountStore.create' }),
  identity.before('account-created-publish', publishing(CREATED)),
  identity.after('account-created-published', publishing(CREATED)),
  identity.after('account-created-pulled', pulling(CREATED)),
  identity.before('registration-offset-commit', committingOffsetOf(REGISTERED)),
  identity.after('registration-offset-committed', committingOffsetOf(REGISTERED)),
  identity.before('credential-issue', ISSUE_CREDENTIAL),
  identity.after('credential-issued', ISSUE_CREDENTIAL),

  notification.before('notice-insert', INSERT_NOTICE),
  notification.after('notice-inserted', INSERT_NOTICE),
  notification.before('order-offset-commit', committingOffsetOf(ORDERED)),
  notification.after('order-offset-committed', committingOffsetOf(ORDERED)),
  notification.before('notice-claim', CLAIM_NOTICE),
  notification.after('notice-claimed', CLAIM_NOTICE),
  notification.after('slip-read', { file: SLIPS, call: 'createSlipClient.readSlip' }),
  notification.after('transmitting-marked', { ...MARK_TRANSMITTING, inDoubt: 0 }),
  notification.after('smtp-accepted', { ...TRANSMIT, inDoubt: 1 }),
  notification.before('sent-marked-no-nudge', NUDGE),
  notification.after('sent-marked', MARK_SENT),
  notification.before('notice-sent-publish', publishing(CHANGED)),
  notification.after('notice-sent-published', publishing(CHANGED)),
  notification.after('notice-sent-pulled', pulling(CHANGED)),
];
