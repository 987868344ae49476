import type { Setting } from '../testing/page-states.ts';
import { HomePage } from './home.tsx';

export function homeStates({ inside, names, devices }: Setting) {
  const neverUsed = devices.map((device) => ({ ...device, lastUsedAt: null }));
  const newer = devices.map((device) => ({ ...device, kind: 'hologram', name: `立体像 ${device.id}` }));
  return {
    back: <HomePage frame={inside} name={names.member} devices={devices} />,
    first: <HomePage frame={inside} name={names.member} devices={neverUsed} />,
    changed: <HomePage frame={inside} name={names.member} devices={devices} banner="stale-form" />,
    /** A device of a kind that only a newer gateway knows. */
    unknownKind: <HomePage frame={inside} name={names.member} devices={newer} />,
  };
}
