import { becomeMember, type Enrolled } from '../actions/enrol-otp.ts';
import { hireSomeone } from '../actions/hire-someone.ts';
import { newHttpMember } from '../actions/http-member.ts';
import { together } from './together.ts';

const AT_ONCE = 4;

/** Has so many be hired and go through all of it, a few at a time. */
export async function enrolMembers(count: number): Promise<Enrolled[]> {
  console.log(`${count} members enrol …`);
  const enrolled: Enrolled[] = [];
  let begun = 0;
  await together(AT_ONCE, async () => {
    while (begun < count) {
      begun += 1;
      enrolled.push(await becomeMember(newHttpMember(), await hireSomeone()));
    }
  });
  return enrolled;
}
