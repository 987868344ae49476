import type { FinishedSpan, SpanExporter } from './span-exporter.ts';

const SUCCESS = 0;

/** OTEL_TRACES_EXPORTER=console: one JSON object per span on stdout, beside the lines of the log. */
export function consoleSpans(
  write: (line: string) => unknown = (line) => process.stdout.write(line),
): SpanExporter {
  return {
    export(spans, done) {
      for (const span of spans) write(`${JSON.stringify(describe(span))}\n`);
      done({ code: SUCCESS });
    },
    shutdown: async () => {},
  };
}

function describe(span: FinishedSpan) {
  const { traceId, spanId } = span.spanContext();
  const [seconds, nanoseconds] = span.duration;
  return {
    span: span.name,
    traceId,
    spanId,
    parentSpanId: span.parentSpanContext?.spanId,
    service: span.resource.attributes['service.name'],
    ms: seconds * 1e3 + nanoseconds / 1e6,
    failed: span.status.code === 2,
    attributes: span.attributes,
  };
}
