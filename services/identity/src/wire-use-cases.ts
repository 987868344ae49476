import { createAudit, type Documents, type Kit } from '@genkan/platform';
import { isLeakedPassword } from './blocklist/leaked-passwords.ts';
import type { OnboardingClient } from './clients/onboarding-client.ts';
import type { IdentitySettings } from './config.ts';
import { passwordBySource } from './domain/throttle.ts';
import type { HearingPorts } from './events/subscriptions.ts';
import type { PasswordHashing } from './hashing/password-hashing.ts';
import type { IdentityPorts } from './http/routes.ts';
import type { AccountDocument } from './stores/account-document.ts';
import { createAccountStore } from './stores/account-store.ts';
import { createBrowserStore } from './stores/browser-store.ts';
import { createLoginNameStore, type LoginNameDocument } from './stores/login-name-store.ts';
import { createThrottleStore, type ThrottleDocument } from './stores/throttle-store.ts';
import { findAccount } from './use-cases/find-account.ts';
import { proveSecret } from './use-cases/prove-secret.ts';

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

const COUNTED = {
  'sign-in': { name: 'genkan_sign_ins_total', help: 'Sign-ins that were tried, by factor and outcome.' },
};

/** The stores over whatever documents are given, and the ports that the use cases ask for. */
export function wireUseCases({ documents, passwords, onboarding, settings, kit }: UseCaseNeeds) {
  const { clock } = kit;
  const { SOCIETY: society, CREDENTIAL_KEYS: credentialKeys, DIGEST_KEYS: digestKeys } = settings;
  const accounts = createAccountStore({
    documents: documents.accounts,
    keyring: settings.SEALING_KEYS,
    clock,
  });
  const browsers = createBrowserStore({ documents: documents.accounts, clock });
  const names = createLoginNameStore({ documents: documents.names, society, clock });
  const throttles = createThrottleStore({
    documents: documents.throttles,
    keyring: digestKeys,
    society,
    clock,
  });

  const audit = createAudit({ ...kit, counted: COUNTED });
  const find = (userId: string) => findAccount({ names, accounts }, userId);
  const ports: IdentityPorts = {
    signIn: {
      accounts,
      browsers,
      throttles,
      credentialKeys,
      clock,
      sourceLane: passwordBySource(settings.FAILING_IDS_PER_SOURCE),
      findAccount: find,
      proveSecret: (account, typed) => proveSecret({ passwords, accounts, credentialKeys }, account, typed),
      audit,
    },
    firstLogin: {
      accounts,
      names,
      throttles,
      passwords,
      credentialKeys,
      clock,
      termsVersion: settings.TERMS_VERSION,
      contextWords: [...new Set([...PORTAL_WORDS, ...society.split('-')])],
      isLeaked: isLeakedPassword,
      audit,
    },
    sessions: { accounts, browsers, throttles, clock, audit },
    notices: { accounts, credentialKeys, clock },
    helpDesk: { accounts, browsers, throttles, findAccount: find, audit },
  };
  const hearing: HearingPorts = { accounts, names, throttles, onboarding, credentialKeys, clock };
  return { ports, hearing, stores: { accounts, names, throttles } };
}
