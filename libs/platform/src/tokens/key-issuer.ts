/** The service that a key id belongs to: `identity` and, after a rotation, `identity.2` are identity's. */
export function issuerOfKey(kid: string): string {
  const dot = kid.indexOf('.');
  return dot < 0 ? kid : kid.slice(0, dot);
}
