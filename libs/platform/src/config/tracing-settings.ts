import type { Environment } from './load-settings.ts';

export type TracingSettings = {
  /** Where spans go. `console` writes one JSON object per span to stdout. */
  readonly exporter: 'otlp' | 'console';
  readonly serviceName: string;
};

/**
 * Tracing is on where a standard variable of OpenTelemetry asks for it; there is none of our own. It is read
 * apart from the service's settings, since it must be set up before anything that it traces is loaded.
 * @returns null where no span is to be made.
 */
export function readTracingSettings(env: Environment = process.env): TracingSettings | null {
  const asked = env.OTEL_TRACES_EXPORTER;
  const endpoint = env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT || env.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (env.OTEL_SDK_DISABLED === 'true' || asked === 'none' || !(asked || endpoint)) return null;
  const serviceName = env.OTEL_SERVICE_NAME || env.SERVICE_NAME || 'genkan';
  return { exporter: asked === 'console' ? 'console' : 'otlp', serviceName };
}
