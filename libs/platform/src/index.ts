export { type AuditNeeds, createAudit } from './audit/create-audit.ts';
export { type BoundedCache, boundedCache } from './cache/bounded-cache.ts';
export { type Client, type ClientOptions, createClient } from './client/create-client.ts';
export type {
  InternalClient,
  InternalClientOptions,
} from './client/create-internal-client.ts';
export { CallFailed, CallRefused } from './client/read-answer.ts';
export type { Jwk, PrivateJwk } from './config/jwk.ts';
export { type Environment, loadSettings } from './config/load-settings.ts';
export { type ServiceSettings, serviceSettings } from './config/service-settings.ts';
export { settings } from './config/settings.ts';
export { type Fault, SettingsFault } from './config/settings-fault.ts';
export { societiesOf, societySettings } from './config/society-settings.ts';
export {
  type Counter,
  type CountRule,
  createCounters,
} from './counters/create-counters.ts';
export { attach, type Handlers, type RouteTable } from './http/attach.ts';
export { createInternalApp, type InternalAppOptions } from './http/create-internal-app.ts';
export type { InternalRoute, RouteHandler } from './http/internal-route.ts';
export type { ProblemTable } from './http/problem-table.ts';
export { requestLog } from './http/request-log.ts';
export { atMost } from './lifecycle/at-most.ts';
export { createDueLoop, type DueLoop, type DueLoopOptions } from './lifecycle/due-loop.ts';
export type { Part } from './lifecycle/part.ts';
export { type Host, runService } from './lifecycle/run-service.ts';
export type { Kit, ServiceProgram, Wired } from './lifecycle/service-program.ts';
export { createSweeper, type SweeperOptions } from './lifecycle/sweeper.ts';
export { createLog, type Log } from './log/create-log.ts';
export type { LogFields } from './log/log-fields.ts';
export { createMetrics, type Labels, type MetricOptions, type Metrics } from './metrics/create-metrics.ts';
export { connectMongo, type MongoStore } from './mongo/connect-mongo.ts';
export {
  type AnyDefinition,
  type Documents,
  type DocumentsDefinition,
  defineDocuments,
  type FieldKind,
  type Filter,
  type FindOptions,
  type IndexDefinition,
  type Update,
  type UpdateOptions,
} from './mongo/documents.ts';
export { pathsOf, strictDocuments } from './mongo/strict-documents.ts';
export { backoffMs } from './outage/backoff.ts';
export { isOutage, Outage, ServiceUnavailable, StoreUnavailable } from './outage/outage.ts';
export {
  createOutageWatch,
  type OutageWatch,
  type Pauses,
  type Sentences,
} from './outage/outage-watch.ts';
export { connectRedis, type RedisStore } from './redis/connect-redis.ts';
export { redisCall } from './redis/redis-call.ts';
export {
  injectTraceparent,
  inSpan,
  type SpanAttributes,
  untraced,
  withTraceparent,
} from './telemetry/trace.ts';
export type { Caller, TokenSubject } from './tokens/caller.ts';
export { createSigner, type Signer, type SignerSettings, type TokenRequest } from './tokens/create-signer.ts';
export { createVerifier, type Verifier, type VerifierSettings } from './tokens/create-verifier.ts';
