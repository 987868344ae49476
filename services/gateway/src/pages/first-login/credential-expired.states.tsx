import type { Setting } from '../testing/page-states.ts';
import { CredentialExpiredPage } from './credential-expired.tsx';

export function credentialExpiredStates({ inside, form }: Setting) {
  return {
    shown: <CredentialExpiredPage frame={inside} form={form} />,
    changed: <CredentialExpiredPage frame={inside} form={form} banner="stale-form" />,
  };
}
