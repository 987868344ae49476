import type { Setting } from '../testing/page-states.ts';
import { BirthDatePage } from './birth-date.tsx';

export function birthDateStates({ inside, form, wrong }: Setting) {
  return {
    fresh: <BirthDatePage frame={inside} form={form} typed={{ birthDate: '' }} errors={[]} />,
    refused: (
      <BirthDatePage
        frame={inside}
        form={form}
        typed={{ birthDate: '19801201' }}
        errors={wrong('birth-date-wrong')}
      />
    ),
  };
}
