import { createServer } from 'node:net';
import { Fault } from '../command-line/fault.ts';
import { SERVICES, type ServiceName } from '../services/service-names.ts';

/** The most processes per service that the port table has room for. */
export const MAX_REPLICAS = 10;

const PORTS_PER_SYSTEM = 110;
const LAST_PORT = 65_535;

/** Every port of one running system. */
export interface Ports {
  portal: number;
  mailbox: number;
  kafka: number;
  kafkaController: number;
  mongodb: number;
  redis: number;
  smtp: number;
  control: number;
  /** Ports of the nth process (from 1) of a service; all gateways share the portal's port. */
  service(name: ServiceName, nth: number): { http: number; admin: number };
}

/** The usual ports, or, with `base`, a block of 110 ports from there. */
export function choosePorts(base?: number): Ports {
  if (base === undefined) {
    return {
      portal: 8080,
      mailbox: 8025,
      kafka: 9092,
      kafkaController: 9093,
      mongodb: 27017,
      redis: 6379,
      smtp: 1025,
      control: 8081,
      service: placeServices(8080, 8100),
    };
  }
  return {
    portal: base,
    mailbox: base + 1,
    kafka: base + 2,
    kafkaController: base + 3,
    mongodb: base + 4,
    redis: base + 5,
    smtp: base + 6,
    control: base + 7,
    service: placeServices(base, base + 10),
  };
}

function placeServices(portal: number, first: number): Ports['service'] {
  return (name, nth) => {
    const place = first + SERVICES.indexOf(name) * MAX_REPLICAS + nth - 1;
    return { http: name === 'gateway' ? portal : place, admin: place + SERVICES.length * MAX_REPLICAS };
  };
}

/** A port that is needed, and what for. */
export interface NeededPort {
  port: number;
  use: string;
}

/** Throws a {@link Fault} that names every busy port and says what to do. */
export async function assertPortsFree(needed: readonly NeededPort[]): Promise<void> {
  const busy: NeededPort[] = [];
  for (const one of needed) if (!(await isFree(one.port))) busy.push(one);
  if (busy.length === 0) return;
  const lines = busy.map(({ port, use }) => `  port ${port} (${use}) is in use by another program`);
  throw new Fault(
    `${lines.join('\n')}\n` +
      'End that program, or let Genkan use other ports: npm start -- --port-base 18080\n' +
      'To use a Kafka, MongoDB or Redis that already runs, set GENKAN_KAFKA_BROKERS, GENKAN_MONGODB_URI or GENKAN_REDIS_URI.',
  );
}

/** The first port from which a whole block (see {@link choosePorts}) is free; blocks of 200 are tried in turn. */
export async function findFreeBase(from: number): Promise<number> {
  for (let base = from; base < LAST_PORT - PORTS_PER_SYSTEM; base += 200) {
    const ports = Array.from({ length: PORTS_PER_SYSTEM }, (_, index) => base + index);
    const free = await Promise.all(ports.map(isFree));
    if (free.every(Boolean)) return base;
  }
  throw new Fault(`No ${PORTS_PER_SYSTEM} free ports in a row were found from ${from} on.`);
}

/** Listening on `::` fails if anybody listens on IPv6 or IPv4. */
async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, '::')) ?? (await canListen(port, '0.0.0.0')) ?? false;
}

function canListen(port: number, host: string): Promise<boolean | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'EADDRINUSE' ? false : undefined),
    );
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });
}
