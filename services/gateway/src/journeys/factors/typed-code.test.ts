import type { ProblemCode } from '@genkan/contracts';
import { expect, test } from '@jest/globals';
import { fieldErrorFor } from '../../text/field-errors.ts';
import { textIn } from '../../text/text.ts';
import { keptCode } from './typed-code.ts';

const errorsOf = (...codes: ProblemCode[]) =>
  codes.flatMap((code) => fieldErrorFor(textIn('ja'), { code, params: {} }) ?? []);

test.each<[typed: string, because: ProblemCode[], kept: string]>([
  ['12345', ['code-malformed'], '12345'],
  ['abcdef', ['code-malformed', 'device-name-invalid'], 'abcdef'],
  ['123456', ['code-wrong'], ''],
  ['１２３ ４５６', ['code-used'], ''],
  ['123456', ['code-clock'], ''],
  ['123456', ['device-name-invalid'], '123456'],
  ['', [], ''],
])('%j, refused as %j, comes back as %j', (typed, because, kept) => {
  expect(keptCode(typed, errorsOf(...because))).toBe(kept);
});
