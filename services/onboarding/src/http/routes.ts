import { onboardingRoutes } from '@genkan/contracts';
import { handle, type RouteHandler } from '@genkan/platform';
import type { createListQuarantine } from '../use-cases/list-quarantine.ts';
import type { createReadMemberFacts } from '../use-cases/read-member-facts.ts';

export type UseCases = {
  readMemberFacts: ReturnType<typeof createReadMemberFacts>;
  listQuarantine: ReturnType<typeof createListQuarantine>;
};

export function onboardingHandlers({ readMemberFacts, listQuarantine }: UseCases): RouteHandler[] {
  return [
    handle(onboardingRoutes.readMemberFacts, readMemberFacts),
    handle(onboardingRoutes.listQuarantine, listQuarantine),
  ];
}
