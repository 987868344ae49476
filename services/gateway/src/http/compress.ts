import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request } from 'express';

export type Coding = 'br' | 'gzip';

/** Brotli spares a fifth over gzip; browsers that know both say so without preference, hence one by one. */
const CODINGS: readonly Coding[] = ['br', 'gzip'];

/** In which of our codings the answer may go out (RFC 9110, 12.5.3); null: as it is. */
export function codingFor(request: Pick<Request, 'acceptsEncodings'>): Coding | null {
  return CODINGS.find((coding) => request.acceptsEncodings(coding) === coding) ?? null;
}

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** @param effort 1 to 9: 9 for what is compressed once, 4 for what somebody waits for. */
export function compress(content: Buffer, coding: Coding, effort: number): Promise<Buffer> {
  if (coding === 'gzip') return gzipped(content, { level: effort });
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: effort,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return brotli(content, { params });
}
