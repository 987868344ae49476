import { describe, expect, test } from '@jest/globals';
import { hire, hrEvent, onboardingStory } from '../testing/onboarding-story.ts';
import { decideQuarantined } from '../use-cases/decide-quarantined.ts';
import { readMemberFacts } from '../use-cases/read-member-facts.ts';
import { registerMember } from '../use-cases/register-member.ts';
import { showQuarantined } from '../use-cases/show-quarantined.ts';

const HIRES = [hire(), hire({ employeeNumber: '000124' }), hire({ employer: '1002' })];

test.each([1, 2])(
  '8.29: the facts of one member do not open in the document of another (%i)',
  async (other) => {
    const { ports, stores, collections } = onboardingStory();
    const ids: string[] = [];
    for (const [n, one] of HIRES.entries()) {
      await registerMember(ports, one, hrEvent(`e${n}`));
      ids.push((await stores.hrKeys.find(one)) ?? '');
    }
    const [memberId = '', from = ''] = [ids[0], ids[other]];
    await expect(readMemberFacts(ports, { memberId })).resolves.toMatchObject({ status: 'known' });
    const { facts } = (await collections.members.get(from)) ?? {};
    await collections.members.update({ _id: memberId }, { $set: { facts } });
    await expect(readMemberFacts(ports, { memberId })).rejects.toThrow();
  },
);

describe('8.29: what is sealed of an event in quarantine', () => {
  /** Two that a person has dropped. */
  async function dropped() {
    const { ports, collections } = onboardingStory();
    await registerMember(ports, hire(), hrEvent('e1'));
    for (const [n, birthDate] of ['1990-04-02', '1990-04-03'].entries()) {
      await registerMember(ports, hire({ birthDate }), hrEvent(`e${n + 2}`));
    }
    const [mine, other] = await collections.quarantine.find({}, { limit: 10 });
    if (!mine || !other) throw new Error('nothing was set aside');
    for (const { _id: id } of [mine, other]) {
      await decideQuarantined(ports, { decision: 'drop', id, why: 'a mistake' }, 'operator:test');
    }
    const show = () => showQuarantined(ports, { id: mine._id });
    const read = async (id: string) => {
      const document = await collections.quarantine.get(id);
      return { event: document?.event, payload: document?.payload, 'decided.why': document?.decided?.why };
    };
    const put = (at: string, value: unknown) =>
      collections.quarantine.update({ _id: mine._id }, { $set: { [at]: value } });
    return { show, put, mine: await read(mine._id), other: await read(other._id) };
  }

  test.each(['event', 'payload', 'decided.why'] as const)('does not open in another one: %s', async (at) => {
    const { show, put, other } = await dropped();
    await expect(show()).resolves.toMatchObject({
      event: { state: 'dropped', decided: { why: 'a mistake' } },
    });
    await put(at, other[at]);
    await expect(show()).rejects.toThrow();
  });

  test.each([
    ['event', 'payload'],
    ['payload', 'event'],
    ['event', 'decided.why'],
  ] as const)('nor %s in the place of %s', async (from, at) => {
    const { show, put, mine } = await dropped();
    await put(at, mine[from]);
    await expect(show()).rejects.toThrow();
  });
});
