import { buildServices } from './build-services.ts';
import { runCommand } from './command.ts';
import { sinceSeconds } from './terminal.ts';

const usage = `npm run build

Compiles libraries and services into their dist folders.`;

await runCommand({ usage, options: {} }, async () => {
  const start = performance.now();
  await buildServices();
  console.log(`Built in ${sinceSeconds(start)}.`);
  return 0;
});
