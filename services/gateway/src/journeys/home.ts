import { page } from '../domain/answer.ts';
import { HomePage } from '../pages/portal/home.tsx';
import { renderPage } from '../pages/render-page.ts';
import { bannerOf } from './banners.ts';
import { factorsOf } from './factors-of.ts';
import type { MemberJourney } from './visit.ts';

/** The portal. */
export const showHome: MemberJourney = async (services, visit) => {
  const { session, gate, frame } = visit;
  const { devices } = await factorsOf(services, session);
  return page(
    renderPage(
      HomePage({
        frame,
        name: gate.displayName || frame.text.frame.unnamed,
        devices,
        banner: bannerOf(visit),
      }),
    ),
  );
};
