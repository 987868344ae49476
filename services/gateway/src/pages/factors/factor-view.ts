import type { Locale } from '@genkan/contracts';
import type { VNode } from 'preact';
import type { BannerCode } from '../../text/banners.ts';
import type { Text } from '../../text/text.ts';
import type { FactorNames } from '../../text/words/factors.ts';
import type { IconName } from '../components/text/icon.tsx';

/**
 * What pages show of a kind of factor wherever kinds stand side by side. The pages of
 * its set-up and of its question are its journey's.
 */
export type FactorView = {
  readonly names: Readonly<Record<Locale, FactorNames>>;
  readonly icon: IconName;
  /** Its card on the page of the method (F5). */
  readonly Choice: (props: { text: Text; checked: boolean }) => VNode;
  /** What is said to whoever chose it while its set-up is not there yet. */
  readonly later?: BannerCode;
};
