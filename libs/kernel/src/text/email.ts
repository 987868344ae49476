/**
 * An address that mail can be sent to, with an ASCII domain of two labels or more. Wider than RFC 5321 in one
 * point: Japanese carriers gave out addresses with dots side by side or before the @, and their owners still
 * read mail there.
 */
export const EMAIL =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+(?:[A-Za-z]{2,63}|[Xx][Nn]--[A-Za-z0-9-]{1,59})$/;

/** Characters of the longest address (RFC 5321, 4.5.3.1.3, without the brackets). */
export const MAX_EMAIL_LENGTH = 254;
