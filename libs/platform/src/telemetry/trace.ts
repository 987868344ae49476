import { isNativeError } from 'node:util/types';
import {
  context,
  createContextKey,
  isSpanContextValid,
  ProxyTracerProvider,
  propagation,
  ROOT_CONTEXT,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';

/** Attributes of a span: fixed words, random ids and numbers, as in the log. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean>>;

/** Runs an action within a span of its own. Where no tracing is set up, it is just run. */
export async function inSpan<T>(
  name: string,
  attributes: SpanAttributes,
  action: () => Promise<T>,
): Promise<T> {
  return trace.getTracer('genkan').startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await action();
    } catch (error) {
      // The name alone: messages of libraries quote values.
      span.setStatus({
        code: SpanStatusCode.ERROR,
        message: isNativeError(error) ? error.name : typeof error,
      });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** The current trace as `traceparent` (W3C Trace Context, 3.2); undefined where there is none. */
export function injectTraceparent(): string | undefined {
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent;
}

/** Runs an action as a part of the trace that a message or a stored fact came with. */
export function withTraceparent<T>(traceparent: string | undefined, action: () => T): T {
  if (traceparent === undefined) return action();
  return context.with(propagation.extract(ROOT_CONTEXT, { traceparent }), action);
}

/**
 * Runs what answers a request within the trace that it came with, else within a new one. Where the SDK has begun
 * one for it already, that goes on.
 */
export function continueTrace(traceparent: string | undefined, action: () => void): void {
  if (trace.getActiveSpan()) {
    action();
    return;
  }
  const from = traceparent === undefined ? {} : { traceparent };
  const parent = propagation.extract(ROOT_CONTEXT, from);
  const span = trace.getTracer('genkan').startSpan('request', {}, parent);
  context.with(trace.setSpan(parent, span), action);
}

/** The same callback, run in the trace of now whenever that is. */
export function inThisTrace<Callback extends (...args: never[]) => unknown>(callback: Callback): Callback {
  return context.bind(context.active(), callback);
}

/** As `suppressTracing` of @opentelemetry/core has it, which nothing loads where no tracing is set up. */
const SUPPRESSED = createContextKey('OpenTelemetry SDK Context Key SUPPRESS_TRACING');

/** Runs an action of which no trace is told: no span is made, and no header of a trace is written. */
export function untraced<T>(action: () => T): T {
  return context.with(context.active().setValue(SUPPRESSED, true), action);
}

/** Ids for the log's lines; an empty object where there is no trace. */
export function activeTraceIds(): { traceId?: string; spanId?: string } {
  const active = trace.getActiveSpan()?.spanContext();
  return active && isSpanContextValid(active) ? { traceId: active.traceId, spanId: active.spanId } : {};
}

/** Sends what spans are still held back, before the process ends. */
export async function flushTraces(): Promise<void> {
  const provider = trace.getTracerProvider();
  const delegate: unknown = provider instanceof ProxyTracerProvider ? provider.getDelegate() : provider;
  if (isFlushable(delegate)) await delegate.forceFlush();
}

function isFlushable(value: unknown): value is { forceFlush(): Promise<void> } {
  return typeof value === 'object' && value !== null && 'forceFlush' in value;
}
