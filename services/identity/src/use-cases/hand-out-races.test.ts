import { expect, test } from '@jest/globals';
import { createBench, hire } from '../testing/identity-bench.ts';
import { handOutCredential } from './hand-out-credential.ts';

/** The last second of a day in Tokyo: the expiry is a day later for whoever asks after it. */
test.each([
  ['a day', '2026-04-01T14:59:59Z', '2026-04-16T14:59:59.999Z'],
  ['a year', '2026-12-31T14:59:59Z', '2027-01-15T14:59:59.999Z'],
  ['a February of 29 days', '2028-02-28T14:59:59Z', '2028-03-14T14:59:59.999Z'],
])(
  '8.29: two first hand-outs at once across the end of %s show one expiry: the one that was written',
  async (_of, before, expiresAt) => {
    const bench = await createBench();
    const { accountId } = await hire(bench);
    bench.clock.set(before);
    const ask = { accountId, credentialNo: 1, validDays: 14 };
    const { accounts } = bench.ports.notices;
    const overtaken: unknown[] = [];
    const slow = {
      ...bench.ports.notices,
      accounts: {
        ...accounts,
        /** It has read the account and decided; before it writes midnight strikes, and another process is done. */
        async issueCredential(...decided: Parameters<typeof accounts.issueCredential>) {
          bench.clock.advance(2_000);
          overtaken.push(await handOutCredential(bench.ports.notices, ask));
          return accounts.issueCredential(...decided);
        },
      },
    };
    const slip = await handOutCredential(slow, ask);
    expect(slip).toMatchObject({ status: 'ready', expiresAt });
    expect(overtaken).toEqual([slip]);
    expect(await handOutCredential(bench.ports.notices, ask)).toEqual(slip);
  },
);
