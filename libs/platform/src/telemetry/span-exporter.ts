import type { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';

/** The SDK's own types, by way of the one package of it that we depend on. */
type ExportSpans = OTLPTraceExporter['export'];
export type FinishedSpan = Parameters<ExportSpans>[0][number];
export type SpanExporter = {
  export: ExportSpans;
  shutdown(): Promise<void>;
  forceFlush?(): Promise<void>;
};
