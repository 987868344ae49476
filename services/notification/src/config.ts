import { serviceSettings, settings, societySettings } from '@genkan/platform';
import { z } from 'zod';
import { readSender } from './channels/build-message.ts';

export const notificationSettings = z.object({
  ...serviceSettings,
  /** With the name of the database: mongodb://host/notification */
  MONGODB_URI: settings.mongodbUri,
  KAFKA_BROKERS: settings.brokers,
  /** Base URLs of identity's processes. */
  IDENTITY_URLS: settings.urls,
  /** For parked events. */
  SEALING_KEYS: settings.keyring,
  /** The relay that takes our mails; user and password in it, `?requireTLS=true` to insist on STARTTLS. */
  SMTP_URI: settings.smtpUri,
  /** `名前 <address>`; in English mails SOCIETY_NAME_EN stands in place of the name. */
  MAIL_FROM: settings.text.transform((text, context) => {
    const sender = readSender(text);
    if (sender) return sender;
    context.addIssue({ code: 'custom', message: 'must be an address, or a name and an address in <>' });
    return z.NEVER;
  }),
  /** What the button in a mail opens. */
  PORTAL_URL: settings.url,
  /** Who writes. */
  ...societySettings,
  /** How long one process may hold a notice; SMTP and identity get shares of it. Default 60, at least 2. */
  LEASE_SECONDS: settings.number(2, 3600).default(60),
  /** The wait after the first refusal by the mail server; it doubles up to four hours. Default 30. */
  FIRST_RETRY_SECONDS: settings.seconds.default(30),
  /** How many notices one process delivers at a time. Default 8. */
  DELIVERY_CONCURRENCY: settings.number(1, 100).default(8),
});

export type NotificationSettings = z.output<typeof notificationSettings>;
