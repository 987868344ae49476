import { isPrintableLabel, printedLabel } from '@genkan/kernel';
import { z } from 'zod';

/**
 * A text of HR's that somebody is called by, of up to so many characters: put into the form in which it is
 * printed first, then looked at. Empty where nothing would show; where that must not be, add `min(1)`.
 */
export const label = (longest: number) =>
  z
    .string()
    .overwrite(printedLabel)
    .max(longest)
    .check(({ value, issues }) => {
      if (!isPrintableLabel(value)) issues.push({ code: 'invalid_format', format: 'label', input: '' });
    });
