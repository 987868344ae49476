import { expect, test } from '@jest/globals';
import { readTracingSettings } from './tracing-settings.ts';

test.each([
  ['nothing asks for it', {}, null],
  ['it is switched off', { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://o:4318', OTEL_SDK_DISABLED: 'true' }, null],
  [
    'no exporter is wanted',
    { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://o:4318', OTEL_TRACES_EXPORTER: 'none' },
    null,
  ],
  [
    'an endpoint is set',
    { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://o:4318', SERVICE_NAME: 'mfa' },
    { exporter: 'otlp', serviceName: 'mfa' },
  ],
  [
    'the console is asked for',
    { OTEL_TRACES_EXPORTER: 'console', OTEL_SERVICE_NAME: 'x', SERVICE_NAME: 'mfa' },
    { exporter: 'console', serviceName: 'x' },
  ],
])('%s', (_case, env, expected) => {
  expect(readTracingSettings(env)).toEqual(expected);
});
