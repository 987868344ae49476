/** 0120-000-000 → tel:0120000000 */
export function telephoneLink(tel: string): string {
  return `tel:${tel.replaceAll(/[^0-9+]/gu, '')}`;
}
