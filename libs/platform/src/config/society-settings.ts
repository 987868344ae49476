import type { Society } from '@genkan/kernel';
import type { z } from 'zod';
import { settings } from './settings.ts';

/** What members are told of their society, to be spread into the schema of a service that speaks to them. */
export const societySettings = {
  SOCIETY_NAME: settings.text,
  /** For those who read English. Default: SOCIETY_NAME. */
  SOCIETY_NAME_EN: settings.text.optional(),
  PORTAL_NAME: settings.text,
  HELPDESK_TEL: settings.text,
  HELPDESK_HOURS: settings.text,
  /** For those who read English. Default: HELPDESK_HOURS. */
  HELPDESK_HOURS_EN: settings.text.optional(),
};

type SocietySettings = z.output<z.ZodObject<typeof societySettings>>;

/** The society in each language that we speak; what has no English name keeps its own. */
export function societiesOf(settings: SocietySettings): Readonly<Record<'ja' | 'en', Society>> {
  const ja = {
    name: settings.SOCIETY_NAME,
    portalName: settings.PORTAL_NAME,
    tel: settings.HELPDESK_TEL,
    hours: settings.HELPDESK_HOURS,
  };
  const { SOCIETY_NAME_EN: name = ja.name, HELPDESK_HOURS_EN: hours = ja.hours } = settings;
  return { ja, en: { ...ja, name, hours } };
}
