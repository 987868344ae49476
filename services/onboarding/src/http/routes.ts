import { onboardingRoutes } from '@genkan/contracts';
import { attach, type RouteHandler } from '@genkan/platform';
import { type ListQuarantinePorts, listQuarantine } from '../use-cases/list-quarantine.ts';
import { type ReadMemberFactsPorts, readMemberFacts } from '../use-cases/read-member-facts.ts';

/** Route → use case. */
export function onboardingHandlers(ports: ReadMemberFactsPorts & ListQuarantinePorts): RouteHandler[] {
  return attach(onboardingRoutes, {
    readMemberFacts: (input) => readMemberFacts(ports, input),
    listQuarantine: (input) => listQuarantine(ports, input),
  });
}
