/** Two apps of one member, the second never used and with a name that must be escaped. */
export function sampleDevices(name: string) {
  return [
    { id: 'a', kind: 'otp', name, enrolledAt: '2026-03-31T15:00:00Z', lastUsedAt: '2026-04-02T00:00:00Z' },
    { id: 'b', kind: 'otp', name: '<b>予備</b>', enrolledAt: '2026-05-01T03:00:00Z', lastUsedAt: null },
  ];
}
