import { expect, test } from '@jest/globals';
import { choosePorts } from '../machine/ports.ts';
import { databaseUri } from '../parts/mongodb.ts';
import { listProcesses, serviceEnvironment } from './service-environment.ts';

const keys = {
  keyring: (name: string) => `k1:${name}`,
  privateKey: (name: string) => `private ${name}`,
  publicKeys: () => 'public',
};
const addresses = {
  kafka: 'localhost:18082',
  mongodb: 'mongodb://127.0.0.1:18084',
  redis: 'redis://127.0.0.1:18085',
  smtp: 'smtp://127.0.0.1:18086',
};
const around = { ports: choosePorts(18_080), replicas: 2, keys, addresses };

test('every process has doors of its own', () => {
  const doors = listProcesses(2).map(
    ({ service, nth }) => serviceEnvironment(service, nth, around).ADMIN_PORT,
  );
  expect(new Set(doors).size).toBe(10);
});

test('a service is told all processes of those that it asks', () => {
  const { ONBOARDING_URLS = '' } = serviceEnvironment('identity', 1, around);
  const ports = [1, 2].map((nth) => around.ports.service('onboarding', nth).http);
  expect(ONBOARDING_URLS).toBe(ports.map((port) => `http://127.0.0.1:${port}`).join(','));
});

test('each service has a database and keys of its own', () => {
  const identity = serviceEnvironment('identity', 1, around);
  const mfa = serviceEnvironment('mfa', 1, around);
  expect(identity.MONGODB_URI).toBe('mongodb://127.0.0.1:18084/identity');
  expect(mfa.MONGODB_URI).toBe('mongodb://127.0.0.1:18084/mfa');
  expect(identity.SEALING_KEYS).not.toBe(mfa.SEALING_KEYS);
});

test('the gateway has neither database nor broker, and only it has sessions', () => {
  const gateway = serviceEnvironment('gateway', 1, around);
  expect(gateway).not.toHaveProperty('MONGODB_URI');
  expect(gateway).not.toHaveProperty('KAFKA_BROKERS');
  expect(gateway).toMatchObject({
    REDIS_URI: addresses.redis,
    PUBLIC_ORIGIN: 'http://localhost:18080',
    HTTP_PORT: '18080',
  });
});

test.each([
  ['mongodb://a:1', 'mongodb://a:1/mfa'],
  ['mongodb://a:1/', 'mongodb://a:1/mfa'],
  ['mongodb://u:p@a:1,b:2/?replicaSet=r', 'mongodb://u:p@a:1,b:2/mfa?replicaSet=r'],
  ['mongodb+srv://a/trial?w=1', 'mongodb+srv://a/trial-mfa?w=1'],
])('%s becomes %s', (address, uri) => {
  expect(databaseUri(address, 'mfa')).toBe(uri);
});
