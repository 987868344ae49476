import { defineWords } from '../define-words.ts';

/** How a kind of factor is called: `method` as the manual offers it, `short` beside a device. */
export type FactorNames = { readonly method: string; readonly short: string };

/** One that only a newer gateway knows; every other kind is called by its own words. */
export const unknownFactorNames = defineWords<FactorNames>({
  ja: { method: 'その他の認証方法', short: 'その他の認証方法' },
  en: { method: 'Another method', short: 'Another method' },
});
