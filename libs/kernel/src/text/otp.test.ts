import { expect, test } from '@jest/globals';
import { readOtp } from './otp.ts';

test.each(['123456', '１２３４５６', '123 456', '123-456', ' 123　456 ', '123ー456'])(
  '%s is 123456',
  (typed) => {
    expect(readOtp(typed)).toBe('123456');
  },
);

test.each(['', '12345', '1234567', '12345a', '一二三四五六', '12.456', '+12345'])(
  '%j is no code',
  (typed) => {
    expect(readOtp(typed)).toBeNull();
  },
);
