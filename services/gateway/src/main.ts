import { runService } from '@genkan/platform';
import { gatewaySettings } from './config.ts';
import { wire } from './wiring.ts';

await runService({ name: 'gateway', settings: gatewaySettings, wire });
