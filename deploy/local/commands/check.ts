import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { runCommand } from '../command-line/command.ts';
import { root } from '../project-root.ts';

const usage = `npm run check

Format and lint (biome), types, walls between rooms (dependency-cruiser) and dead code (knip).`;

const modules = path.join(root, 'node_modules');

/** Each check runs even if one before it failed: one run shows everything. */
const CHECKS = [
  { title: 'Format and lint', args: [path.join(modules, '@biomejs/biome/bin/biome'), 'check', '.'] },
  { title: 'Types', args: [path.join(modules, 'typescript-native/bin/tsc'), '-p', 'tsconfig.check.json'] },
  {
    title: 'Walls',
    args: [
      path.join(modules, 'dependency-cruiser/bin/dependency-cruiser.mjs'),
      ...['--config', '.dependency-cruiser.cjs', 'libs', 'services', 'test', 'deploy'],
    ],
  },
  { title: 'Dead code', args: [path.join(modules, 'knip/bin/knip.js')] },
];

await runCommand({ usage, options: {} }, async () => {
  const failed = CHECKS.filter(({ title, args }) => {
    console.log(`\n${title}`);
    return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status !== 0;
  });
  for (const { title } of failed) console.log(`\nFailed: ${title}`);
  console.log(`\n${CHECKS.length - failed.length} passed, ${failed.length} failed`);
  return failed.length > 0 ? 1 : 0;
});
