import type { Attributes } from '@opentelemetry/api';
import type { FinishedSpan, SpanExporter } from './span-exporter.ts';

/**
 * The attributes that a span may leave with. Instrumentations record message keys, Redis keys, whole URLs and
 * messages of errors, which quote values; what is not listed here stays in the process.
 */
const LISTED = new Set([
  'db.collection.name',
  'db.namespace',
  'db.operation.name',
  'db.system.name',
  'error.type',
  'express.name',
  'express.type',
  'http.request.method',
  'http.response.status_code',
  'http.route',
  'messaging.batch.message_count',
  'messaging.destination.name',
  'messaging.destination.partition.id',
  'messaging.kafka.offset',
  'messaging.operation.name',
  'messaging.operation.type',
  'messaging.system',
  'network.protocol.version',
  'server.address',
  'server.port',
  'url.scheme',
]);

/** Attributes of our own spans (`inSpan`): fixed words and random ids. */
const OURS = 'genkan.';

/** An exporter that passes on only what is listed of each span. */
export function listedSpans(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => exporter.export(spans.map(pickListed), done),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}

/** The span itself stays as it is: other processors may still read it. */
function pickListed(span: FinishedSpan): FinishedSpan {
  return Object.create(span, {
    attributes: { value: pick(span.attributes) },
    // What is recorded as an event is an exception, with its message.
    events: { value: [] },
    links: { value: span.links.map((link) => ({ ...link, attributes: pick(link.attributes ?? {}) })) },
    status: { value: { code: span.status.code } },
  });
}

function pick(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).filter(([name]) => LISTED.has(name) || name.startsWith(OURS)),
  );
}
