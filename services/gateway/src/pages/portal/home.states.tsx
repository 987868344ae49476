import type { Setting } from '../testing/page-states.ts';
import { sampleDevices } from '../testing/sample-devices.ts';
import { HomePage } from './home.tsx';

export function homeStates({ inside }: Setting) {
  const neverUsed = sampleDevices.map((device) => ({ ...device, lastUsedAt: null }));
  return {
    back: <HomePage frame={inside} name="見本 花子" devices={sampleDevices} />,
    first: <HomePage frame={inside} name="見本 花子" devices={neverUsed} />,
  };
}
