import type { Documents, Kit } from '@genkan/platform';
import { isLeakedPassword } from './blocklist/leaked-passwords.ts';
import type { OnboardingClient } from './clients/onboarding-client.ts';
import type { IdentitySettings } from './config.ts';
import { passwordBySource } from './domain/throttle.ts';
import type { PasswordHashing } from './hashing/password-hashing.ts';
import type { IdentityPorts } from './http/routes.ts';
import type { AccountDocument } from './stores/account-document.ts';
import { createAccountStore } from './stores/account-store.ts';
import { createLoginNameStore, type LoginNameDocument } from './stores/login-name-store.ts';
import { createThrottleStore, type ThrottleDocument } from './stores/throttle-store.ts';
import type { BirthDateRecord } from './use-cases/check-birth-date.ts';
import type { CreateAccountPorts } from './use-cases/create-account.ts';
import type { LogOutRecord } from './use-cases/end-session.ts';
import { findAccount } from './use-cases/find-account.ts';
import { proveSecret } from './use-cases/prove-secret.ts';
import type { ReissueRecord } from './use-cases/reissue-credential.ts';
import type { SignInRecord } from './use-cases/sign-in.ts';

type Keys =
  | 'SOCIETY'
  | 'SEALING_KEYS'
  | 'CREDENTIAL_KEYS'
  | 'DIGEST_KEYS'
  | 'TERMS_VERSION'
  | 'FAILING_IDS_PER_SOURCE';

export type UseCaseNeeds = {
  documents: {
    accounts: Documents<AccountDocument>;
    names: Documents<LoginNameDocument>;
    throttles: Documents<ThrottleDocument>;
  };
  passwords: PasswordHashing;
  onboarding: OnboardingClient;
  settings: Pick<IdentitySettings, Keys>;
  kit: Pick<Kit, 'clock' | 'log' | 'metrics'>;
};

/** The portal's own names; the society's come from its id. */
const PORTAL_WORDS = ['kenpo', 'kosmo', 'genkan'];

/** The stores over whatever documents are given, and the ports that the use cases ask for. */
export function wireUseCases({ documents, passwords, onboarding, settings, kit }: UseCaseNeeds) {
  const { clock } = kit;
  const { SOCIETY: society, CREDENTIAL_KEYS: credentialKeys, DIGEST_KEYS: digestKeys } = settings;
  const accounts = createAccountStore({
    documents: documents.accounts,
    keyring: settings.SEALING_KEYS,
    clock,
  });
  const names = createLoginNameStore({ documents: documents.names, society, clock });
  const throttles = createThrottleStore({
    documents: documents.throttles,
    keyring: digestKeys,
    society,
    clock,
  });

  const ports: IdentityPorts = {
    accounts,
    names,
    throttles,
    passwords,
    credentialKeys,
    clock,
    termsVersion: settings.TERMS_VERSION,
    contextWords: [...new Set([...PORTAL_WORDS, ...society.split('-')])],
    isLeaked: isLeakedPassword,
    sourceLane: passwordBySource(settings.FAILING_IDS_PER_SOURCE),
    findAccount: (userId) => findAccount({ names, accounts }, userId),
    proveSecret: (account, typed) => proveSecret({ passwords, accounts, credentialKeys }, account, typed),
    audit: createAudit(kit),
  };
  const creation: CreateAccountPorts = { accounts, names, onboarding, credentialKeys, clock };
  return { ports, creation, stores: { accounts, names, throttles } };
}

type AuditRecord = SignInRecord | ReissueRecord | BirthDateRecord | LogOutRecord;

/** One line for every secret that was tried and every session that was ended; sign-ins are counted as well. */
function createAudit({ log, metrics }: Pick<Kit, 'log' | 'metrics'>) {
  const tried = metrics.counter({
    name: 'genkan_sign_ins_total',
    help: 'Sign-ins that were tried, by factor and outcome.',
    labels: ['factor', 'outcome'],
  });
  return (record: AuditRecord) => {
    if (record.action !== 'sign-in') {
      const { action, ...fields } = record;
      log.info(fields, action);
      return;
    }
    const { accountId, source, factor, outcome } = record;
    tried.inc({ factor, outcome });
    log.info({ accountId: accountId ?? undefined, from: source, kind: factor, outcome }, 'sign-in');
  };
}
