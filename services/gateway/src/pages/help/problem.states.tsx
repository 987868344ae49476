import type { Setting } from '../testing/page-states.ts';
import { ProblemPage } from './problem.tsx';

export function problemStates({ outside, inside }: Setting) {
  const problem = { frame: outside, reference: '7F3A-92C1' };
  return {
    forbidden: <ProblemPage {...problem} code="forbidden" tryAgain="/" />,
    unavailable: <ProblemPage {...problem} code="store-unavailable" tryAgain={null} />,
    ofMember: <ProblemPage {...problem} frame={inside} code="store-unavailable" tryAgain="/email" />,
  };
}
