/** A notice that may be held, and why. */
export interface HeldNotice {
  id: string;
  state: string;
  reason: string | null;
}

/** What has to be there before a notice is worth sending, by its state or its reason. */
const BEFORE: Readonly<Record<string, string>> = {
  'no-address':
    'HR sends the hire again with an address, it is accepted (npm run quarantine -- list); then this one is sent',
  gone: 'identity has no account that it is for: onboarding asks for it again by itself (npm run overdue); then this one is sent',
  'in-doubt': 'ask the mail server whether it went out; if it did not, send it',
  'validity-over': 'it came too late to be sent; the member asks the helpdesk, or HR sends the hire again',
  expired: 'its password is over; the member is led to a new one at the sign-in',
};

/**
 * What unblocks a held notice, the command first; undefined where nothing holds it.
 * @param flags of the next command, with a space in front
 */
export function unblockNotice({ id, state, reason }: HeldNotice, flags: string): string | undefined {
  if (!['in-doubt', 'given-up', 'blocked'].includes(state)) return undefined;
  const before = BEFORE[reason ?? ''] ?? BEFORE[state] ?? 'mend what the reason names; then send it';
  return `npm run notices -- requeue ${id}${flags}\n      ${before}`;
}
