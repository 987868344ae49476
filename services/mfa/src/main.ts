import { runService } from '@genkan/platform';
import { mfaSettings } from './config.ts';
import { wireMfa } from './wiring.ts';

await runService({ name: 'mfa', settings: mfaSettings, wire: wireMfa });
