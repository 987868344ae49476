/**
 * What stands around every fact: CloudEvents 1.0, binary content mode, attributes as `ce_*` headers.
 * None of it is personal: ids are random.
 */
export type Envelope = {
  /** Unique per fact; redelivery repeats it. */
  id: string;
  /** `service.fact.vN` */
  type: string;
  source: string;
  /** RFC 3339, UTC. */
  time: string;
  /** The aggregate's id; also the message key, unless the event names another field for that. */
  subject: string;
  /** `incarnation-seq`, sortable as text: greater is later, per subject. Empty for systems that have none (HR). */
  sequence: string;
  society: string;
  /** The fact that led to this one. */
  causationId?: string;
  /** W3C Trace Context. */
  traceparent?: string;
};

export const ENVELOPE_HEADERS = {
  id: 'ce_id',
  type: 'ce_type',
  source: 'ce_source',
  time: 'ce_time',
  subject: 'ce_subject',
  sequence: 'ce_sequence',
  society: 'ce_society',
  causationId: 'ce_causationid',
  traceparent: 'traceparent',
} as const satisfies Record<keyof Envelope, string>;

export const SPEC_VERSION = '1.0';
