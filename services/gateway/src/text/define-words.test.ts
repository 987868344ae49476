import { expect, test } from '@jest/globals';
import { defineWords } from './define-words.ts';

const ja = { title: '玄関', left: (count: number) => `あと${count}回` };

test('both languages are there, each with its own sentences', () => {
  const words = defineWords({ ja, en: { title: 'The door', left: (count) => `${count} left` } });
  expect([words.ja.title, words.en.title, words.ja.left(4), words.en.left(4)]).toEqual([
    '玄関',
    'The door',
    'あと4回',
    '4 left',
  ]);
});

/** Judged by the compiler: each is `false`, or this file does not compile. What is too much: see the walls. */
type Words = typeof ja;
type Compiles<Both> = Both extends Parameters<typeof defineWords<Words>>[0] ? true : false;
const whole: Compiles<{ ja: Words; en: Words }> = true;
const lacking: readonly false[] = [
  false satisfies Compiles<{ ja: Words }>,
  false satisfies Compiles<{ en: Words }>,
  false satisfies Compiles<{ ja: Words; en: Omit<Words, 'title'> }>,
  false satisfies Compiles<{ ja: Words; en: Omit<Words, 'left'> }>,
  false satisfies Compiles<{ ja: Words; en: Omit<Words, 'title'> & { title: () => string } }>,
  false satisfies Compiles<{ ja: Omit<Words, 'title'>; en: Words }>,
];

test('a sentence that one language lacks, or says in another way, does not compile', () => {
  expect(whole).toBe(true);
  expect(lacking).not.toContain(true);
});
