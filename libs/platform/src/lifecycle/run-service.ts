import { systemClock, systemRandom } from '@genkan/kernel';
import { type Environment, loadSettings } from '../config/load-settings.ts';
import type { ServiceSettings } from '../config/service-settings.ts';
import { SettingsFault } from '../config/settings-fault.ts';
import { createLog } from '../log/create-log.ts';
import { createMetrics, type Metrics } from '../metrics/create-metrics.ts';
import { flushTraces } from '../telemetry/trace.ts';
import { answerAdmin } from './admin-listener.ts';
import { findBusyPorts, type WantedPort } from './busy-ports.ts';
import { createLife, type Life } from './life.ts';
import { listeningPart } from './listening-part.ts';
import type { Kit, ServiceProgram, Wired } from './service-program.ts';

/** What a program needs of the process that it runs in. */
export type Host = {
  readonly env: Environment;
  readonly stderr: { write(text: string): unknown };
  on(
    event: 'SIGTERM' | 'SIGINT' | 'uncaughtException' | 'unhandledRejection',
    listener: (reason: unknown) => void,
  ): unknown;
  exit(code: number): unknown;
};

/**
 * The life of a service process, from its settings to its exit code: settings (all faults at once, exit 1), ports
 * that are free (else the same), health and metrics, parts in order, the HTTP port, ready. On SIGTERM or SIGINT: not ready, no new calls,
 * running calls end (10 s at most), parts stop in reverse, exit 0.
 */
export async function runService<Settings extends ServiceSettings>(
  program: ServiceProgram<Settings>,
  host: Host = process,
): Promise<void> {
  const settings = readSettings(program, host);
  if (settings) await live(program, settings, host);
}

function readSettings<Settings extends ServiceSettings>(
  { name, settings }: ServiceProgram<Settings>,
  host: Host,
): Settings | null {
  try {
    return loadSettings(settings, { ...host.env, SERVICE_NAME: host.env.SERVICE_NAME ?? name });
  } catch (error) {
    if (!(error instanceof SettingsFault)) throw error;
    refuse({ name }, host, error);
    return null;
  }
}

function refuse({ name }: { readonly name: string }, host: Host, fault: SettingsFault): void {
  host.stderr.write(`${name}: ${fault.message}\n`);
  host.exit(1);
}

async function live<Settings extends ServiceSettings>(
  program: ServiceProgram<Settings>,
  settings: Settings,
  host: Host,
): Promise<void> {
  const endings: Array<() => Promise<void> | void> = [flushTraces];
  const log = createLog(settings);
  const kit: Kit = {
    log,
    metrics: createMetrics(),
    clock: systemClock,
    random: systemRandom,
    onStop: (action) => endings.unshift(action),
  };
  tellBuild(kit.metrics, settings);
  const end = async (life: Life | null, code: number) => {
    await life?.stop();
    for (const ending of endings) await Promise.resolve(ending()).catch(() => undefined);
    host.exit(code);
  };
  const fail = (error: unknown) => {
    log.fatal({ err: error }, 'the process cannot go on');
    host.exit(1);
  };
  host.on('uncaughtException', fail);
  host.on('unhandledRejection', fail);

  try {
    const wired = await program.wire(settings, kit);
    const busy = await findBusyPorts(portsOf(settings, wired));
    if (busy.length > 0) return refuse(program, host, new SettingsFault(busy));
    const life: Life = createLife(
      partsOf({ settings, kit, wired, isReady: () => life.phase() === 'ready' }),
      log,
    );
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      host.on(signal, () => {
        log.info({ signal }, 'asked to stop');
        void end(life, 0);
      });
    }
    await life.start();
  } catch (error) {
    fail(error);
  }
}

/** Which build of which service runs here: an alert that began with a deployment shows it. */
function tellBuild(metrics: Metrics, { BUILD_VERSION: version }: ServiceSettings): void {
  const build = metrics.gauge({
    name: 'genkan_build_info',
    help: 'Always 1; the labels say which build this process is, and of which Node.',
    labels: ['version', 'node'],
  });
  build.set(1, { version, node: process.version });
}

/** What must be free before a consumer joins its group; a door that others share is never in use. */
function portsOf(settings: ServiceSettings, { http, reusePort }: Wired): WantedPort[] {
  const { ADMIN_HOST, ADMIN_PORT, HTTP_HOST, HTTP_PORT } = settings;
  const admin = {
    host: ADMIN_HOST,
    port: ADMIN_PORT,
    settings: { host: 'ADMIN_HOST', port: 'ADMIN_PORT' },
  };
  if (!http || reusePort) return [admin];
  return [admin, { host: HTTP_HOST, port: HTTP_PORT, settings: { host: 'HTTP_HOST', port: 'HTTP_PORT' } }];
}

type Assembly = {
  readonly settings: ServiceSettings;
  readonly kit: Kit;
  readonly wired: Wired;
  readonly isReady: () => boolean;
};

/** Health first, so that it tells of the start; the door for callers last, when everything behind it works. */
function partsOf({ settings, kit, wired, isReady }: Assembly) {
  const { log, metrics } = kit;
  const detail = () => wired.parts.flatMap((part) => part.detail?.() ?? []);
  const admin = listeningPart(answerAdmin({ metrics, isReady, detail }), {
    name: 'admin',
    host: settings.ADMIN_HOST,
    port: settings.ADMIN_PORT,
    log,
  });
  if (!wired.http) return [admin, ...wired.parts];
  const door = listeningPart(wired.http, {
    name: 'http',
    host: settings.HTTP_HOST,
    port: settings.HTTP_PORT,
    reusePort: wired.reusePort ?? false,
    log,
  });
  return [admin, ...wired.parts, door];
}
