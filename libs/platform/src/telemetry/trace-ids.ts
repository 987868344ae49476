import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import {
  type Context,
  type ContextManager,
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  type SpanOptions,
  TraceFlags,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';

let areIdsAlone = false;

/**
 * Traces without spans: ids that go from the request through calls and facts to the mail, for the log alone. What
 * the SDK brings besides would double the memory of a process. The SDK itself is started instead where somebody
 * wants its spans.
 */
export function startTraceIds(): void {
  areIdsAlone = true;
  context.setGlobalContextManager(asyncContexts());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider({ getTracer: () => TRACER });
}

/** What a call of ours hands on; nothing where the SDK writes its own. */
export function outgoingTrace(): Record<string, string> {
  const headers: Record<string, string> = {};
  if (areIdsAlone) propagation.inject(context.active(), headers);
  return headers;
}

const TRACER: Tracer = {
  startSpan,
  startActiveSpan(_name: string, ...rest: unknown[]) {
    const action = rest.at(-1) as (span: Span) => unknown;
    const span = startSpan();
    return context.with(trace.setSpan(context.active(), span), () => action(span));
  },
} as Tracer;

/** A child keeps its parent's trace, and whether somebody further up takes samples of it. */
function startSpan(_name?: string, _options?: SpanOptions, parent: Context = context.active()): Span {
  const above = trace.getSpanContext(parent);
  return trace.wrapSpanContext({
    traceId: above?.traceId ?? randomBytes(16).toString('hex'),
    spanId: randomBytes(8).toString('hex'),
    traceFlags: above?.traceFlags ?? TraceFlags.NONE,
  });
}

function asyncContexts(): ContextManager {
  const storage = new AsyncLocalStorage<Context>();
  const active = () => storage.getStore() ?? ROOT_CONTEXT;
  const manager: ContextManager = {
    active,
    with: (entered, action, self, ...args) => storage.run(entered, () => action.apply(self as never, args)),
    bind: (entered, target) =>
      typeof target === 'function'
        ? (((...args: unknown[]) => storage.run(entered, () => target(...args))) as typeof target)
        : target,
    enable: () => manager,
    disable: () => manager,
  };
  return manager;
}
