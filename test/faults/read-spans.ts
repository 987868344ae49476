import type { Trace } from './find-secrets.ts';

/** A span as its service told it; ids in hex. `parentId` is '' where it has none. */
export type Span = { service: string; name: string; traceId: string; spanId: string; parentId: string };

type Attribute = { key: string; value: { stringValue?: string } };
type ToldSpan = { name: string; traceId: string; spanId: string; parentSpanId?: string };
type ToldSpans = {
  resourceSpans?: { resource: { attributes: Attribute[] }; scopeSpans: { spans: ToldSpan[] }[] }[];
};

/** The spans in what a collector received (OTLP as JSON). */
export function readSpans(received: readonly Trace[]): Span[] {
  return received.flatMap(({ content }) => {
    const { resourceSpans = [] } = JSON.parse(content.toString()) as ToldSpans;
    return resourceSpans.flatMap(({ resource, scopeSpans }) => {
      const service = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? '';
      return scopeSpans.flatMap(({ spans }) => spans.map((span) => toSpan(service, span)));
    });
  });
}

function toSpan(service: string, { name, traceId, spanId, parentSpanId = '' }: ToldSpan): Span {
  return { service, name, traceId, spanId, parentId: parentSpanId };
}

/** From the eldest to the span itself, as far up as its parents are known. */
export function ancestryOf(span: Span, spans: readonly Span[]): Span[] {
  const parent = spans.find(({ spanId }) => spanId === span.parentId);
  return parent ? [...ancestryOf(parent, spans), span] : [span];
}
