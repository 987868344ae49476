import { createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { SERVICES } from '../services/service-names.ts';
import { assertPortsFree, choosePorts, MAX_REPLICAS } from './ports.ts';

const allPorts = (base?: number) => {
  const { service, ...parts } = choosePorts(base);
  const doors = SERVICES.flatMap((name) =>
    Array.from({ length: MAX_REPLICAS }, (_, index) => service(name, index + 1)).flatMap(({ http, admin }) =>
      name === 'gateway' ? [admin] : [http, admin],
    ),
  );
  return [...Object.values(parts), ...doors];
};

test('no two uses share a port, whatever the base', () => {
  for (const base of [undefined, 18_080]) expect(new Set(allPorts(base)).size).toBe(allPorts(base).length);
});

test('a base moves every port into its block', () => {
  for (const port of allPorts(18_080)) {
    expect(port).toBeGreaterThanOrEqual(18_080);
    expect(port).toBeLessThan(18_080 + 110);
  }
});

test('the gateways share the port of the portal', () => {
  const ports = choosePorts();
  expect(ports.service('gateway', 1).http).toBe(8080);
  expect(ports.service('gateway', 2).http).toBe(8080);
  expect(ports.service('gateway', 2).admin).not.toBe(ports.service('gateway', 1).admin);
});

test('a busy port is named with its use', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as { port: number };
  try {
    await expect(assertPortsFree([{ port, use: 'member portal' }])).rejects.toThrow(
      `port ${port} (member portal) is in use`,
    );
  } finally {
    other.close();
  }
  await assertPortsFree([{ port, use: 'member portal' }]);
});
