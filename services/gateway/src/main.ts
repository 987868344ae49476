import { runService } from '@genkan/platform';
import { gatewaySettings } from './config.ts';
import { wireGateway } from './wiring.ts';

await runService({ name: 'gateway', settings: gatewaySettings, wire: wireGateway });
