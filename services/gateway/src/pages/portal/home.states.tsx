import type { Setting } from '../testing/page-states.ts';
import { sampleDevices } from '../testing/sample-devices.ts';
import { HomePage } from './home.tsx';

export function homeStates({ inside }: Setting) {
  const neverUsed = sampleDevices.map((device) => ({ ...device, lastUsedAt: null }));
  const newer = sampleDevices.map((device) => ({ ...device, kind: 'hologram', name: `立体像 ${device.id}` }));
  return {
    back: <HomePage frame={inside} name="見本 花子" devices={sampleDevices} />,
    first: <HomePage frame={inside} name="見本 花子" devices={neverUsed} />,
    changed: <HomePage frame={inside} name="見本 花子" devices={sampleDevices} banner="stale-form" />,
    /** A device of a kind that only a newer gateway knows. */
    unknownKind: <HomePage frame={inside} name="見本 花子" devices={newer} />,
  };
}
