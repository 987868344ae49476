import { canonicalText } from './canonical.ts';

/** Zero width space, word joiner, BOM: what copying and converting leaves at the ends of a field. */
const OUTER_BLANKS = /^[\s\u200B\u2060\uFEFF]+|[\s\u200B\u2060\uFEFF]+$/gu;
/** All that shows nothing: blanks, controls, characters without a width, the empty pattern of Braille. */
const BLANK = /[\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const NOT_IDEOGRAPHS = /\P{Ideographic}+/gu;
/** Control characters, line and paragraph ends, marks and changes of direction, halves of a character. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

/**
 * The text that people, employers and devices are called by, as it is printed: without blanks around it, and
 * empty where nothing of it would show. 「が」 of two characters becomes one; ideographs stay letter for letter,
 * since NFC takes the letter that is in the register (U+FA19) for another of the same meaning. What is compared
 * is the canonical form (`canonicalText`) instead.
 */
export function printedLabel(text: string): string {
  if (canonicalText(text).replace(BLANK, '') === '') return '';
  return text.replace(NOT_IDEOGRAPHS, (part) => part.normalize('NFC')).replace(OUTER_BLANKS, '');
}

/** One line that cannot steer what it is printed into: a mail, a page, a terminal. */
export function isPrintableLabel(label: string): boolean {
  return !UNPRINTABLE.test(label);
}
