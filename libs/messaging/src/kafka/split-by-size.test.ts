import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { splitBySize } from './split-by-size.ts';

const messageOf = (size: number) => ({ topic: 't', key: null, headers: {}, value: 'x'.repeat(size) });

test('keeps all in order, and no piece of several is too large', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 })), (sizes) => {
      const messages = sizes.map(messageOf);
      const pieces = splitBySize(messages, 1000);
      expect(pieces.flat()).toEqual(messages);
      for (const piece of pieces) {
        const size = piece.reduce((sum, { value }) => sum + (value?.length ?? 0) + 64, 0);
        expect(size).toBeLessThanOrEqual(1000);
      }
    }),
  );
});

test('does not split what fits', () => {
  expect(splitBySize([messageOf(10), messageOf(10)], 1000)).toHaveLength(1);
});
