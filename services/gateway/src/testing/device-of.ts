import type { Device, FactorsOfAccount } from '@genkan/contracts';

/** An authenticator app; say only what matters. */
export function deviceOf(differently: Partial<Device> = {}): Device {
  return {
    id: '0f8fad5b-d9cb-469f-a165-70867728950e',
    kind: 'otp',
    name: '新KOSMO',
    enrolledAt: '2026-03-01T00:00:00Z',
    lastUsedAt: '2026-03-31T00:00:00Z',
    ...differently,
  };
}

/** Mfa's word on an account that has these devices, each strong enough alone. */
export function factorsWith(...devices: Device[]): FactorsOfAccount {
  return { devices, strongFactors: devices.length, pausedUntil: null };
}
