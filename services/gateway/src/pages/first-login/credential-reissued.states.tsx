import type { Setting } from '../testing/page-states.ts';
import { CredentialReissuedPage } from './credential-reissued.tsx';

export function credentialReissuedStates({ inside }: Setting) {
  return {
    shown: <CredentialReissuedPage frame={inside} />,
    changed: <CredentialReissuedPage frame={inside} banner="stale-form" />,
  };
}
