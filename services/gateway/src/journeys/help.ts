import { page } from '../domain/answer.ts';
import { HelpPage, type HelpTopic } from '../pages/help/help.tsx';
import { renderPage } from '../pages/render-page.ts';
import type { OpenJourney } from './visit.ts';

/** L5 and the footer: what to do when an ID or a password is forgotten, and how data is kept. */
export const showHelp =
  (topic: HelpTopic): OpenJourney =>
  async (_services, { frame }) =>
    page(renderPage(HelpPage({ frame, topic })));
