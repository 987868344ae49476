import { canonicalEmail, canonicalText, hmacBytes, type Keyring, keyNamed } from '@genkan/kernel';
import type { ContentDigest, MemberFacts } from './member.ts';

type Content = { memberId: string; facts: MemberFacts };

/**
 * Digests what HR said, field by field, so that a second event for the same person can be compared and the
 * fields that differ can be named without opening either. The member's id is part of each digest: equal birth
 * dates of two members look unlike.
 */
export function digestContent(keyring: Keyring, content: Content, kid = keyring.current): ContentDigest {
  const key = keyNamed(keyring, kid);
  const parts = Object.entries(contentParts(content.facts));
  const digests = parts.map(([field, values]) => [
    field,
    hmacBytes(key, 'content', content.memberId, field, ...values).toString('base64url'),
  ]);
  return { kid, fields: Object.fromEntries(digests) };
}

/** The names of the fields in which these facts differ from the digested ones; empty where they say the same. */
export function differingFields(keyring: Keyring, known: ContentDigest, content: Content): string[] {
  const { fields } = digestContent(keyring, content, known.kid);
  return Object.keys(fields).filter((field) => fields[field] !== known.fields[field]);
}

/** In canonical form: 「が」 in one or in two characters is the same name. */
function contentParts({ name, birthDate, email, locale, hiredOn }: MemberFacts): Record<string, string[]> {
  return {
    name: [name.family, name.given].map(canonicalText),
    kana: [name.familyKana ?? '', name.givenKana ?? ''].map(canonicalText),
    birthDate: [birthDate],
    email: email === null ? [] : [canonicalEmail(email)],
    locale: [locale],
    hiredOn: [hiredOn],
  };
}
