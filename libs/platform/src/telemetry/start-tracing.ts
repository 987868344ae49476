import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { ExpressInstrumentation, ExpressLayerType } from '@opentelemetry/instrumentation-express';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { IORedisInstrumentation } from '@opentelemetry/instrumentation-ioredis';
import { KafkaJsInstrumentation } from '@opentelemetry/instrumentation-kafkajs';
import { MongooseInstrumentation } from '@opentelemetry/instrumentation-mongoose';
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { register } from 'import-in-the-middle/register-hooks.mjs';
import type { TracingSettings } from '../config/tracing-settings.ts';
import { consoleSpans } from './console-spans.ts';
import { listedSpans } from './listed-spans.ts';

/** Without a loader hook nothing is patched, silently; without this list everything is, for 30 MiB more. */
const TRACED_PACKAGES = [
  'express',
  'http',
  'https',
  'node:http',
  'node:https',
  'ioredis',
  'kafkajs',
  'mongoose',
];

/**
 * Starts the OpenTelemetry SDK for traces; metrics are Prometheus' and logs are stdout's. The exporter
 * speaks OTLP over HTTP as JSON and reads the standard OTEL_EXPORTER_OTLP_* variables by itself.
 */
export function startTracing({ exporter, serviceName }: TracingSettings): void {
  register({ include: TRACED_PACKAGES });
  const sdk = new NodeSDK({
    serviceName,
    traceExporter: listedSpans(exporter === 'console' ? consoleSpans() : new OTLPTraceExporter()),
    // Only the trace's own ids go on: by default the SDK hands on `baggage` too, which is anybody's text.
    textMapPropagator: new W3CTraceContextPropagator(),
    metricReaders: [],
    logRecordProcessors: [],
    // Detectors would add command lines, users and paths of the machine to every span.
    autoDetectResources: false,
    instrumentations: [
      new HttpInstrumentation(),
      new ExpressInstrumentation({
        ignoreLayersType: [ExpressLayerType.MIDDLEWARE, ExpressLayerType.ROUTER],
      }),
      new UndiciInstrumentation(),
      new IORedisInstrumentation({ dbStatementSerializer: (command) => command }),
      new MongooseInstrumentation(),
      new KafkaJsInstrumentation(),
    ],
  });
  sdk.start();
}
