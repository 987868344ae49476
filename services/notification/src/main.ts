import { runService } from '@genkan/platform';
import { notificationSettings } from './config.ts';
import { wireNotification } from './wiring.ts';

await runService({ name: 'notification', settings: notificationSettings, wire: wireNotification });
