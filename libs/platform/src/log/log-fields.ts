/**
 * The fields that a line of the log may carry; whatever else is given is left out. Each holds a random id, a
 * fixed word or a number: never a name, an address, a birth date, a secret, a session id or a text from outside.
 */
export const LOG_FIELDS = [
  // who and where
  'service',
  'society',
  'part',
  'replica',
  'version',
  'pid',
  // ids
  'accountId',
  'memberId',
  'noticeId',
  'deviceId',
  'eventId',
  'causationId',
  'problemId',
  'traceId',
  'spanId',
  'id',
  'handle',
  // calls
  'route',
  'method',
  'status',
  'ms',
  'caller',
  'kind',
  'level',
  'host',
  'port',
  'attempt',
  'attempts',
  'retryInMs',
  // facts
  'event',
  'type',
  'topic',
  'partition',
  'offset',
  'group',
  'sequence',
  'channel',
  'policy',
  'credentialNo',
  'collection',
  'index',
  'subscription',
  // outcomes
  'code',
  'reason',
  'outcome',
  'state',
  'from',
  'to',
  'count',
  'depth',
  'lag',
  'rule',
  'signal',
  'err',
] as const;

export type LogField = (typeof LOG_FIELDS)[number];

/** Fields of one line. `err` takes anything that was thrown; of it only safe parts are written. */
export type LogFields = {
  readonly [Field in Exclude<LogField, 'err'>]?: string | number | boolean | undefined;
} & {
  readonly err?: unknown;
};
