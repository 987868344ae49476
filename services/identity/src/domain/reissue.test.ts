import { addDays } from '@genkan/kernel';
import { describe, expect, test } from '@jest/globals';
import { type Account, inviteMember } from './account.ts';
import type { JourneySession } from './first-login.ts';
import { decideReissue } from './reissue.ts';
import { firstCredential } from './temporary-credential.ts';

const NOW = new Date('2026-04-20T03:00:00Z');
const TODAY = '2026-04-20';
const YESTERDAY = addDays(TODAY, -1);
const session: JourneySession = { accountId: 'a', sid: 's', epoch: 4, credentialNo: 2 };

function expired(credential: Partial<Account['credential']> = {}, account: Partial<Account> = {}): Account {
  const facts = { name: '', birthDate: '1990-04-01', email: null, locale: 'ja', hrVersion: 1 } as const;
  const invited = inviteMember({
    ...{ id: 'a', society: 'one', memberId: 'm', generation: 1, facts, userId: 'kg7m4822' },
    credential: firstCredential(null, 'k1'),
  });
  const over = { no: 2, state: 'issued', expiresAt: new Date('2026-04-15T14:59:59.999Z') } as const;
  return { ...invited, epoch: 4, credential: { ...invited.credential, ...over, ...credential }, ...account };
}

const decide = (account: Account | null, now = NOW) => decideReissue(account, session, { now, kid: 'k2' });

describe('a new number for an expired one', () => {
  test('is not handed out yet, and is derived with today’s key', () => {
    expect(decide(expired())).toMatchObject({
      status: 'due',
      next: { no: 3, kid: 'k2', state: 'unissued', issuedAt: null, expiresAt: null },
    });
  });

  test.each([
    ['the first one ever', null, 1],
    ['the first one of a day', { on: YESTERDAY, times: 3 }, 1],
    ['another one of the same day', { on: TODAY, times: 2 }, 3],
  ])('is counted: %s', (_what, reissued, times) => {
    expect(decide(expired({ reissued }))).toMatchObject({ next: { reissued: { on: TODAY, times } } });
  });

  test('is the third of a day, and no fourth', () => {
    expect(decide(expired({ reissued: { on: TODAY, times: 3 } }))).toEqual({ status: 'limit-reached' });
  });

  test('a day begins at midnight in Tokyo', () => {
    const account = expired({ reissued: { on: TODAY, times: 3 } });
    expect(decide(account, new Date('2026-04-20T14:59:59.999Z')).status).toBe('limit-reached');
    expect(decide(account, new Date('2026-04-20T15:00:00.000Z')).status).toBe('due');
  });
});

describe('asked again by the same session', () => {
  const after = expired({ no: 3, state: 'unissued', reissued: { on: TODAY, times: 1 } }, { epoch: 5 });

  test('on the same day: it is done', () => {
    expect(decide(after)).toEqual({ status: 'done', account: after });
  });

  test('on another day: refused', () => {
    expect(decide(after, new Date('2026-04-21T03:00:00Z'))).toEqual({ status: 'refused' });
  });
});

test.each<[string, Account | null]>([
  ['nobody’s', null],
  ['a credential that is still valid', expired({ expiresAt: new Date('2026-04-20T14:59:59.999Z') })],
  ['one that was never handed out', expired({ expiresAt: null })],
  ['another epoch', expired({}, { epoch: 5 })],
  ['a number that is not the current one', expired({ no: 3 })],
  ['a number two further', expired({ no: 4, reissued: { on: TODAY, times: 2 } }, { epoch: 6 })],
  ['a suspended account', expired({}, { state: 'suspended' })],
  ['an open account', expired({}, { state: 'open', journey: null })],
])('refused: %s', (_what, account) => {
  expect(decide(account)).toEqual({ status: 'refused' });
});
