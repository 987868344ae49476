import type { Keyring } from '@genkan/kernel';
import { differingFields, digestContent } from '../domain/content-digest.ts';
import type { FactsNews, Member } from '../domain/member.ts';
import type { QuarantineEntry } from '../domain/quarantine.ts';

export type ReplaceFactsPorts = {
  rules: { digestKeys: Keyring };
  members: {
    get(memberId: string): Promise<Member | null>;
    /** False where the facts were replaced since the member was read. */
    replaceFacts(member: Member, news: FactsNews): Promise<boolean>;
  };
};

const MAX_RACES = 5;

/**
 * What an event said becomes what is known of its member, once. The version rises with every change, also where
 * HR does not count its own: by it those who keep a copy tell old from new.
 */
export async function replaceFacts(
  { rules, members }: ReplaceFactsPorts,
  { memberId, facts, version, intakeId: causationId }: QuarantineEntry,
): Promise<void> {
  const content = { memberId, facts };
  for (let races = 0; races < MAX_RACES; races += 1) {
    const member = await members.get(memberId);
    if (!member) throw new Error('a quarantined event names a member that is not there');
    if (differingFields(rules.digestKeys, member.contentDigest, content).length === 0) return;
    const contentDigest = digestContent(rules.digestKeys, content);
    const hrVersion = Math.max(version, member.hrVersion + 1);
    if (await members.replaceFacts(member, { facts, contentDigest, hrVersion, causationId })) return;
  }
  throw new Error(`what HR says of a member was replaced ${MAX_RACES} times while this was being written`);
}
