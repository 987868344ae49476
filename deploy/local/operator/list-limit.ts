import { parkedRoutes } from '@genkan/contracts';
import { readNumber } from '../command-line/command.ts';

/** The same for every list of an operator's. */
const { limit } = parkedRoutes.listParked.request.shape;
const usual = limit.parse(undefined);
const { minValue, maxValue } = limit.unwrap();
const bounds = { min: Number(minValue), max: Number(maxValue) };

/** What a help text says of `--limit`. */
export const LIMIT_HELP = `so many at most, up to ${bounds.max}; ${usual} unless told`;

/** What `--limit` says. Throws a {@link Fault} if that is more than may be asked for, or no number. */
export function readLimit(given: string | undefined): number {
  return readNumber('--limit', given, bounds) ?? usual;
}
