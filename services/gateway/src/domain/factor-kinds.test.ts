import type { Device } from '@genkan/contracts';
import { expect, test } from '@jest/globals';
import { kindToAsk, kindToEnrol } from './factor-kinds.ts';

const pagesOf = (kind: string) => {
  return { kind, paths: { enrol: `/${kind}/enrol`, enrolled: `/${kind}/enrolled`, challenge: `/${kind}` } };
};
const [app, hologram] = [pagesOf('otp'), pagesOf('hologram')];

const device = (kind: string, lastUsedAt: string | null): Device => {
  return {
    id: `${kind}-${lastUsedAt}`,
    kind,
    name: '新KOSMO',
    enrolledAt: '2026-04-01T00:00:00Z',
    lastUsedAt,
  };
};

test.each([
  [
    'that of the device used last',
    [device('otp', '2026-04-02T00:00:00Z'), device('hologram', '2026-04-03T00:00:00Z')],
    hologram,
  ],
  ['that of the one ever used', [device('hologram', null), device('otp', '2026-04-02T00:00:00Z')], app],
  [
    'that of the first device, where none was used',
    [device('hologram', null), device('otp', null)],
    hologram,
  ],
  [
    'none that only a newer gateway can ask',
    [device('smell', '2026-04-04T00:00:00Z'), device('hologram', null)],
    hologram,
  ],
  ['the first of the list, where no device speaks for another', [device('smell', null)], app],
])('the kind that is asked for is %s', (_which, devices, kind) => {
  expect(kindToAsk([app, hologram], devices)).toBe(kind);
});

test('the kind that is set up is the first of the list', () => {
  expect(kindToEnrol([hologram, app])).toBe(hologram);
});
