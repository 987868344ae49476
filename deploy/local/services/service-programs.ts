import path from 'node:path';
import { Fault } from '../command-line/fault.ts';
import type { DataFolder } from '../data-folder/data-folder.ts';
import { root } from '../project-root.ts';
import type { Settings } from '../settings/settings.ts';
import type { Program } from '../supervisor/program.ts';
import { listProcesses, localUrl, type Surroundings, serviceEnvironment } from './service-environment.ts';
import { SERVICES, type ServiceName } from './service-names.ts';

const TELEMETRY = path.join(root, 'libs/platform/dist/telemetry/start.js');

/** One process of a service and where to reach it. */
export interface ServiceProgram extends Program {
  service: ServiceName;
  url: string;
  admin: string;
}

/** The programs of all services, from their built files. Throws a {@link Fault} if GENKAN_SERVICE_ENV names an unknown service. */
export function servicePrograms(
  around: Surroundings,
  settings: Settings,
  data: DataFolder,
): ServiceProgram[] {
  assertKnownServices(Object.keys(settings.serviceEnvironment));
  return listProcesses(around.replicas).map(({ service, nth, name }) => {
    const { http, admin } = around.ports.service(service, nth);
    const adminUrl = localUrl(admin);
    return {
      name,
      service,
      url: service === 'gateway' ? `http://localhost:${http}` : localUrl(http),
      admin: adminUrl,
      command: process.execPath,
      args: [
        '--enable-source-maps',
        '--import',
        TELEMETRY,
        path.join(root, `services/${service}/dist/main.js`),
      ],
      env: {
        PATH: settings.path,
        ...settings.telemetry,
        ...serviceEnvironment(service, nth, around),
        ...settings.serviceEnvironment[service],
      },
      logFile: data.log(name),
      readyWithinSeconds: 120,
      graceSeconds: 13,
      isReady: async () =>
        (await fetch(`${adminUrl}/readyz`, { signal: AbortSignal.timeout(2000) })).status === 200,
    };
  });
}

function assertKnownServices(names: readonly string[]): void {
  const unknown = names.filter((name) => !SERVICES.some((service) => service === name));
  if (unknown.length > 0)
    throw new Fault(`GENKAN_SERVICE_ENV names no service of ours: ${unknown.join(', ')}.`);
}
