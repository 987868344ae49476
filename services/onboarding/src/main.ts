import { runService } from '@genkan/platform';
import { onboardingSettings } from './config.ts';
import { wireOnboarding } from './wiring.ts';

await runService({ name: 'onboarding', settings: onboardingSettings, wire: wireOnboarding });
