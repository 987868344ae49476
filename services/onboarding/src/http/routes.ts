import { onboardingRoutes } from '@genkan/contracts';
import { attach, type RouteHandler } from '@genkan/platform';
import { type DecideQuarantinedPorts, decideQuarantined } from '../use-cases/decide-quarantined.ts';
import { type ListOverduePorts, listOverdue } from '../use-cases/list-overdue.ts';
import { type ListQuarantinePorts, listQuarantine } from '../use-cases/list-quarantine.ts';
import { type ReadMemberFactsPorts, readMemberFacts } from '../use-cases/read-member-facts.ts';
import { type ShowQuarantinedPorts, showQuarantined } from '../use-cases/show-quarantined.ts';

type Ports = ReadMemberFactsPorts &
  ListOverduePorts &
  ListQuarantinePorts &
  ShowQuarantinedPorts &
  DecideQuarantinedPorts;

/** Route → use case. */
export function onboardingHandlers(ports: Ports): RouteHandler[] {
  return attach(onboardingRoutes, {
    readMemberFacts: (input) => readMemberFacts(ports, input),
    listOverdue: (input) => listOverdue(ports, input),
    listQuarantine: (input) => listQuarantine(ports, input),
    showQuarantined: (input) => showQuarantined(ports, input),
    decideQuarantined: (input, caller) => decideQuarantined(ports, input, caller.subject),
  });
}
