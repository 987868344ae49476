import type { Setting } from '../testing/page-states.ts';
import { CredentialVoidPage } from './credential-void.tsx';

export function credentialVoidStates({ outside, inside }: Setting) {
  return {
    superseded: <CredentialVoidPage frame={outside} reason="credential-superseded" />,
    reissueLimit: <CredentialVoidPage frame={inside} reason="reissue-limit-reached" />,
  };
}
