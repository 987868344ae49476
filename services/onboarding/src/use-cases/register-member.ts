import type { DataOf, hrEmployeeHired } from '@genkan/contracts';
import { type Clock, type Keyring, tokyoDate } from '@genkan/kernel';
import { awaitAccount } from '../domain/awaited.ts';
import { differingFields, digestContent } from '../domain/content-digest.ts';
import { findHireFault, type HireFault } from '../domain/hire-rule.ts';
import type { Intake } from '../domain/intake.ts';
import { type HrEvent, intakeId, intakeIds, isIntakeOf } from '../domain/intake-id.ts';
import type { HrKey, Member, MemberFacts, NewMember } from '../domain/member.ts';
import { findNoticeRule } from '../domain/notice-rules.ts';
import { type Quarantined, quarantineId } from '../domain/quarantine.ts';

export type RegisterMemberPorts = {
  /** The society that this deployment serves, the keys of content digests, and when an account is overdue. */
  rules: { society: string; digestKeys: Keyring; overdueMs: number };
  hrKeys: { find(hrKey: HrKey): Promise<string | null>; claim(hrKey: HrKey): Promise<string> };
  members: {
    get(memberId: string): Promise<Member | null>;
    register(member: NewMember): Promise<'inserted' | 'exists'>;
  };
  awaited: { remind(member: Member): Promise<void> };
  intake: {
    record(intake: Intake): Promise<void>;
    isKnown(intakeIds: readonly string[]): Promise<boolean>;
  };
  quarantine: { put(entry: Quarantined): Promise<void> };
  clock: Clock;
};

export type RegisterOutcome =
  | { outcome: Intake['outcome']; memberId: string; intakeId: string }
  | { outcome: 'unacceptable'; reason: 'other-society' | 'no-notice-rule' | `schema: ${HireFault}` };

type Hire = DataOf<typeof hrEmployeeHired>;

/**
 * A hire becomes a member, once. The same person again with the same content is a duplicate; with other
 * content it is quarantined for a person to decide. Either says again what is awaited of the member. What cannot be true, or what no rule covers, is refused
 * before anything is written.
 * Safe to repeat from any point: the claim gives the id, the insert decides, the record comes last.
 */
export async function registerMember(
  ports: RegisterMemberPorts,
  hire: Hire,
  event: HrEvent,
): Promise<RegisterOutcome> {
  const { rules, hrKeys, members, intake, clock } = ports;
  if (hire.society !== rules.society) return { outcome: 'unacceptable', reason: 'other-society' };
  const arrival = { facts: toFacts(hire), event, version: hire.version };
  const { facts } = arrival;
  const fault = findHireFault(facts, tokyoDate(clock.now()));
  if (fault) return { outcome: 'unacceptable', reason: `schema: ${fault}` };

  const known = await findMember(ports, await hrKeys.find(facts));
  if (known) return settleAgainst(ports, known, arrival);
  if (!findNoticeRule(facts.hiredOn)) return { outcome: 'unacceptable', reason: 'no-notice-rule' };

  const memberId = await hrKeys.claim(facts);
  const contentDigest = digestContent(rules.digestKeys, { memberId, facts });
  const id = intakeId(rules.digestKeys, event);
  const awaited = awaitAccount(clock.now(), rules);
  const news = { memberId, facts, contentDigest, hrVersion: hire.version, registeredBy: id, awaited };
  const inserted = await members.register(news);
  const winner = inserted === 'exists' ? await findMember(ports, memberId) : null;
  if (winner) return settleAgainst(ports, winner, arrival);

  await intake.record({ intakeId: id, outcome: 'registered', memberId, duplicateOf: null });
  return { outcome: 'registered', memberId, intakeId: id };
}

type Arrival = { facts: MemberFacts; event: HrEvent; version: number };

/** The event meets a member that is there already. */
async function settleAgainst(
  ports: RegisterMemberPorts,
  member: Member,
  arrival: Arrival,
): Promise<RegisterOutcome> {
  const { memberId, registeredBy } = member;
  const { digestKeys } = ports.rules;
  const again = isIntakeOf(digestKeys, registeredBy, arrival.event);
  const id = again ? registeredBy : intakeId(digestKeys, arrival.event);
  const isOther = await quarantineIfOther(ports, member, { ...arrival, intakeId: id });
  const outcome = isOther ? 'quarantined' : again ? 'registered' : 'duplicate';
  const duplicateOf = outcome === 'duplicate' ? registeredBy : null;
  await ports.awaited.remind(member);
  await ports.intake.record({ intakeId: id, outcome, memberId, duplicateOf });
  return { outcome, memberId, intakeId: id };
}

/** @returns whether it was set aside. What was taken in before and has been replaced since is no news. */
async function quarantineIfOther(
  { rules: { digestKeys }, intake, quarantine }: RegisterMemberPorts,
  { memberId, contentDigest, formerDigests }: Member,
  { facts, event, ...arrival }: Arrival & { intakeId: string },
): Promise<boolean> {
  const content = { memberId, facts };
  const fields = differingFields(digestKeys, contentDigest, content);
  if (fields.length === 0) return false;
  const wasSaid = formerDigests.some((former) => differingFields(digestKeys, former, content).length === 0);
  if (wasSaid && (await intake.isKnown(intakeIds(digestKeys, event)))) return false;
  const id = quarantineId(arrival.intakeId, digestContent(digestKeys, content));
  await quarantine.put({ id, ...arrival, event, memberId, reason: 'same-key-other-content', fields, facts });
  return true;
}

async function findMember({ members }: RegisterMemberPorts, memberId: string | null): Promise<Member | null> {
  return memberId === null ? null : members.get(memberId);
}

function toFacts({ employer, employeeNumber, name, birthDate, email, locale, hiredOn }: Hire): MemberFacts {
  return { employer, employeeNumber, name, birthDate, email, locale, hiredOn };
}
