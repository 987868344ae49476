import { parseArgs } from 'node:util';
import { describeError, Fault } from './fault.ts';

type OptionKind = { type: 'string' } | { type: 'boolean' };
type Values<O extends Record<string, OptionKind>> = {
  [K in keyof O]?: O[K] extends { type: 'boolean' } ? boolean : string;
};

/** What a command accepts; `usage` is the text of `--help`. */
export interface CommandShape<O extends Record<string, OptionKind>> {
  usage: string;
  options: O;
  allowPositionals?: boolean;
}

/** What was typed, or `help` when that is all that was wanted. */
export type Typed<O extends Record<string, OptionKind>> =
  | { help: true }
  | { help: false; values: Values<O>; positionals: string[] };

/** Reads the arguments of a command; an unknown or incomplete flag throws a {@link Fault} with the help. */
export function readArguments<O extends Record<string, OptionKind>>(
  shape: CommandShape<O>,
  argv: readonly string[],
): Typed<O> {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { ...shape.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: shape.allowPositionals ?? false,
    });
    if ((values as { help?: boolean }).help) return { help: true };
    return { help: false, values: values as Values<O>, positionals };
  } catch (error) {
    throw new Fault(`${describeError(error)}\n\n${shape.usage}`);
  }
}

/** Reads a whole number of a flag within limits; `undefined` when the flag was not given. */
export function readNumber(flag: string, value: string | undefined, limits: { min: number; max: number }) {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= limits.min && number <= limits.max) return number;
  throw new Fault(`${flag} wants a whole number from ${limits.min} to ${limits.max}, not "${value}".`);
}

/** Whoever reads what we print may have seen enough (`| head`): nothing went wrong, and what was begun is finished. */
function outliveReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

/** Runs a command's body: prints a Fault as a sentence, anything else with its stack; sets the exit code. */
export async function runCommand<O extends Record<string, OptionKind>>(
  shape: CommandShape<O>,
  body: (values: Values<O>, positionals: string[]) => Promise<number>,
): Promise<void> {
  outliveReader();
  try {
    const typed = readArguments(shape, process.argv.slice(2));
    if (typed.help) console.log(shape.usage);
    else process.exitCode = await body(typed.values, typed.positionals);
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof Fault ? error.message : error);
  }
}
