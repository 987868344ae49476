import { runCommand } from '../command-line/command.ts';
import { secondsSince } from '../command-line/terminal.ts';
import { buildServices } from '../services/build-services.ts';

const usage = `npm run build

Compiles libraries and services into their dist folders.`;

await runCommand({ usage, options: {} }, async () => {
  const start = performance.now();
  await buildServices();
  console.log(`Built in ${secondsSince(start)}.`);
  return 0;
});
