import { CANON_VERSION, type Clock, hmacBytes, type Keyring, keyNamed, type Random } from '@genkan/kernel';
import { hash, verify } from '@node-rs/argon2';
import type { PasswordHash } from '../domain/journey.ts';

import type { HashQueue } from './hash-queue.ts';

/** OWASP's first choice for argon2id, the package's default algorithm: 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const CURRENT = '$argon2id$v=19$m=19456,t=2,p=1$';

export type PasswordHashing = {
  /** @param password in canonical form */
  hash(password: string): Promise<PasswordHash>;
  /** Costs the same whether or not it is right; `null` compares with a hash that nothing matches. */
  verify(password: string, known: PasswordHash | null): Promise<boolean>;
  /** Made with other parameters, another canonical form or an older pepper: to be made anew when next typed. */
  isOutdated(known: PasswordHash): boolean;
};

export type HashingNeeds = { peppers: Keyring; queue: HashQueue; clock: Clock; random: Random };

/** argon2id over the peppered password (D10). The pepper is a key outside the database, named by its `kid`. */
export async function createPasswordHashing(needs: HashingNeeds): Promise<PasswordHashing> {
  const { peppers, queue, clock, random } = needs;
  /** As text: the package's `verify` reads bytes as UTF-8. */
  const pepper = (password: string, kid: string) =>
    hmacBytes(keyNamed(peppers, kid), 'password', password).toString('base64url');
  const make = async (password: string): Promise<PasswordHash> => ({
    phc: await queue.run(() => hash(pepper(password, peppers.current), PARAMETERS)),
    pepperKid: peppers.current,
    canon: CANON_VERSION,
    setAt: clock.now(),
  });
  const nobodys = await make(random.bytes(32).toString('base64url'));

  return {
    hash: make,
    async verify(password, known) {
      const { phc, pepperKid } = known ?? nobodys;
      const matches = await queue.run(() => verify(phc, pepper(password, pepperKid)));
      return matches && known !== null;
    },
    isOutdated: ({ phc, pepperKid, canon }) =>
      !phc.startsWith(CURRENT) || pepperKid !== peppers.current || canon !== CANON_VERSION,
  };
}
