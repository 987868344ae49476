import { PATHS } from '@genkan/contracts';
import { becomeMember } from '../actions/enrol-otp.ts';
import { hireSomeone } from '../actions/hire-someone.ts';
import { newHttpMember } from '../actions/http-member.ts';
import { arrive } from './arrive.ts';
import { type Measured, measure } from './measure.ts';

const COUNT = 600;
const PER_SECOND = 40;

/** A page for anybody, and one for which the session is checked and both services are asked. */
export async function benchPages(): Promise<Measured[]> {
  const member = newHttpMember();
  await becomeMember(member, await hireSomeone());
  return [
    await measure('sign-in page', () => visits(newHttpMember(), PATHS.signIn)),
    await measure('portal page, signed in', () => visits(member, PATHS.home)),
  ];
}

function visits(visitor: ReturnType<typeof newHttpMember>, path: string): Promise<number[]> {
  const serve = async () => {
    const response = await visitor.get(path);
    await response.text();
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  };
  return arrive({ count: COUNT, perSecond: PER_SECOND, serve });
}
