import { type DataFolder, dataFolder } from '../data-folder/data-folder.ts';

/** What a next command must say to mean the same system, with a space in front; empty where it is the usual one. */
export function dataFlag(data: DataFolder): string {
  return data.path === dataFolder().path ? '' : ` --data ${data.path}`;
}
