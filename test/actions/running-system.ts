import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One process of a service. */
type RunningProcess = { name: string; pid: number; url: string; admin: string; log: string };

type Service = 'gateway' | 'identity' | 'onboarding' | 'mfa' | 'notification';

/** The running system as `run.json` describes it. */
export type RunningSystem = {
  gateway: string;
  mailbox: string;
  kafka: { brokers: string[] };
  mongodb: string;
  redis: string;
  services: Record<Service, RunningProcess[]>;
  dataDir: string;
  control: { url: string; token: string };
};

/** The system that `npm test` has started; GENKAN_RUN names its run.json. */
export function runningSystem(): RunningSystem {
  const file = process.env.GENKAN_RUN;
  if (!file) throw new Error('GENKAN_RUN names no run.json: these tests need a running system (npm test)');
  return JSON.parse(readFileSync(file, 'utf8')) as RunningSystem;
}

/** A private key (JWK) of the running system: of a service, or of the operator. */
export function readPrivateKey(issuer: string): Record<string, string> {
  const file = join(runningSystem().dataDir, 'keys', `${issuer}.jwk`);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}
