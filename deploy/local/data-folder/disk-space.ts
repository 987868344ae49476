import { existsSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../command-line/fault.ts';

const MEGABYTE = 1024 * 1024;
/** Logs of an hour, and the first segments of every topic. */
const ROOM_MEGABYTES = 100;
/** With less than that nobody could write another line. */
const FULL_MEGABYTES = 2;

/** How much an ordinary user may still write there; of a folder that is not there yet, where it would be. */
export function freeMegabytes(folder: string): number {
  if (!existsSync(folder)) return freeMegabytes(path.dirname(folder));
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / MEGABYTE);
}

/** @throws Fault where the disk has not the room that a start needs. */
export function assertRoom(folder: string, free = freeMegabytes(folder)): void {
  if (free >= ROOM_MEGABYTES) return;
  throw new Fault(
    `The disk of ${folder} has ${free} MB left; Genkan wants ${ROOM_MEGABYTES}. ` +
      'Free some space, or take another folder: npm start -- --data OTHER_FOLDER',
  );
}

/** Whether that is why something went wrong there, said or not. */
export function isDiskFull(folder: string, error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  return code === 'ENOSPC' || code === 'EDQUOT' || freeMegabytes(folder) < FULL_MEGABYTES;
}

/** What to do about it. */
export function diskIsFull(folder: string): string {
  return `The disk of ${folder} is full: nothing can be stored there. Free some space, then: npm stop, npm start`;
}
