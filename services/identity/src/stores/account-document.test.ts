import { describe, expect, test } from '@jest/globals';
import { createBench, hire } from '../testing/identity-bench.ts';

const PLACES = ['name', 'birthDate', 'contacts.hr', 'contacts.own'] as const;
type Place = (typeof PLACES)[number];

/** One account whose value at `at` was copied there from somewhere else. */
async function withCopy(at: Place, from: { account: 'same' | 'other'; at: Place }) {
  const bench = await createBench();
  const [mine, other] = [await hire(bench), await hire(bench)];
  const source = await bench.documents.accounts.get(
    from.account === 'same' ? mine.accountId : other.accountId,
  );
  const { hr, own } = source?.contacts ?? {};
  const values = { name: source?.name, birthDate: source?.birthDate, 'contacts.hr': hr, 'contacts.own': own };
  await bench.documents.accounts.update({ _id: mine.accountId }, { $set: { [at]: values[from.at] } });
  return bench.stores.accounts.get(mine.accountId);
}

describe('8.29: what is sealed of an account opens where it stands, and nowhere else', () => {
  test.each(PLACES)('as it was: %s', async (at) => {
    await expect(withCopy(at, { account: 'same', at })).resolves.toMatchObject({ name: '山田 花子' });
  });

  test.each(PLACES)('%s of another account', async (at) => {
    await expect(withCopy(at, { account: 'other', at })).rejects.toThrow();
  });

  test.each<[Place, Place]>([
    ['name', 'birthDate'],
    ['birthDate', 'name'],
    ['contacts.own', 'contacts.hr'],
    ['contacts.hr', 'contacts.own'],
  ])('%s in the place of %s', async (from, at) => {
    await expect(withCopy(at, { account: 'same', at: from })).rejects.toThrow();
  });
});
