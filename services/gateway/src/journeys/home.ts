import { page } from '../domain/answer.ts';
import { HomePage } from '../pages/home.tsx';
import { renderPage } from '../pages/render-page.ts';
import type { MemberJourney } from './visit.ts';

/** The portal. */
export const showHome: MemberJourney = async ({ mfa }, { session, frame }) => {
  const { devices } = await mfa.listDevices(session);
  return page(renderPage(HomePage({ frame, name: session.displayName, devices })));
};
