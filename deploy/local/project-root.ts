import path from 'node:path';

/** Where package.json and `.genkan` lie. */
export const root = path.resolve(import.meta.dirname, '../..');
