import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** What pages load of ours, beside themselves. */
const NAMES = ['genkan.css', 'genkan.js', 'favicon.svg'] as const;
const VERSION_LENGTH = 12;

export type AssetName = (typeof NAMES)[number];

export type Asset = {
  readonly name: AssetName;
  readonly content: Buffer;
  /** Hexadecimal, of its content: another content has another address. */
  readonly version: string;
};

/** Read once, at the start. */
export const ASSETS: readonly Asset[] = NAMES.map((name) => {
  const content = readFileSync(new URL(`../web/${name}`, import.meta.url));
  const version = createHash('sha256').update(content).digest('hex').slice(0, VERSION_LENGTH);
  return { name, content, version };
});

/** `/assets/genkan.0a1b2c3d4e5f.css`: what stands there never changes. */
export function addressOf(name: AssetName): string {
  const version = ASSETS.find((asset) => asset.name === name)?.version;
  return `/assets/${name.replace('.', `.${version}.`)}`;
}
