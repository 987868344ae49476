import type { KindsOfFactor } from '../../domain/factor-kinds.ts';
import type { FactorJourney } from './factor-journey.ts';
import { otp } from './otp.ts';

/** The kinds that this gateway can set up and ask for. */
export const FACTOR_JOURNEYS: KindsOfFactor<FactorJourney> = [otp];
