import { SafeError } from '../outage/safe-error.ts';

/** Why a token was not accepted: for the log and the metrics, never for the caller. */
export type TokenFault =
  | 'missing'
  | 'malformed'
  | 'key'
  | 'type'
  | 'algorithm'
  | 'signature'
  | 'audience'
  | 'expired'
  | 'claims';

export class TokenRefused extends SafeError {
  override name = 'TokenRefused';
  readonly fault: TokenFault;

  constructor(fault: TokenFault) {
    super(`token refused: ${fault}`);
    this.fault = fault;
  }
}
