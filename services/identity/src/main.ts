import { runService } from '@genkan/platform';
import { identitySettings } from './config.ts';
import { wireIdentity } from './wiring.ts';

await runService({ name: 'identity', settings: identitySettings, wire: wireIdentity });
