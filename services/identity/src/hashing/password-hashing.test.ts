import { parseKeyring, systemClock, systemRandom } from '@genkan/kernel';
import { expect, test } from '@jest/globals';
import { createHashQueue } from './hash-queue.ts';
import { createPasswordHashing } from './password-hashing.ts';

const pepper = (kid: string, byte: number) => `${kid}:${Buffer.alloc(32, byte).toString('base64url')}`;

function hashingWith(peppers: string) {
  const queue = createHashQueue({ running: 1, waiting: 10 });
  return createPasswordHashing({
    peppers: parseKeyring(peppers),
    queue,
    clock: systemClock,
    random: systemRandom,
  });
}

test('argon2id with our parameters, another salt each time', async () => {
  const hashing = await hashingWith(pepper('k1', 1));
  const [one, other] = [await hashing.hash('correct-horse'), await hashing.hash('correct-horse')];
  expect(one.phc).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one.phc).not.toBe(other.phc);
  expect(await hashing.verify('correct-horse', one)).toBe(true);
  expect(await hashing.verify('correct-horsf', one)).toBe(false);
  expect(hashing.isOutdated(one)).toBe(false);
});

test('without the pepper the hash is worth nothing', async () => {
  const known = await (await hashingWith(pepper('k1', 1))).hash('correct-horse');
  const elsewhere = await hashingWith(pepper('k1', 2));
  expect(await elsewhere.verify('correct-horse', known)).toBe(false);
});

test('hashes of an older pepper still verify, and are outdated', async () => {
  const known = await (await hashingWith(pepper('k1', 1))).hash('correct-horse');
  const rotated = await hashingWith(`${pepper('k2', 2)},${pepper('k1', 1)}`);
  expect(await rotated.verify('correct-horse', known)).toBe(true);
  expect(rotated.isOutdated(known)).toBe(true);
  expect(rotated.isOutdated({ ...known, phc: known.phc.replace('t=2', 't=1') })).toBe(true);
});

test('where there is no password nothing matches, at the same cost', async () => {
  const hashing = await hashingWith(pepper('k1', 1));
  expect(await hashing.verify('', null)).toBe(false);
});
