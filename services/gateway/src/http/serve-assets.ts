import type { Request, RequestHandler, Response } from 'express';
import { ASSETS, type Asset } from '../pages/assets.ts';
import { type Coding, codingFor, compress } from './compress.ts';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};
/** `/genkan.css`, or `/genkan.<version>.css`. */
const ADDRESS = /^\/([a-z]+)(?:\.([0-9a-f]{12}))?\.([a-z]+)$/;

const YEAR_SECONDS = 31_536_000;
const FOR_EVER = `public, max-age=${YEAR_SECONDS}, immutable`;
/** As hard as we can: it is done once. */
const EFFORT = 9;

type Packed = Asset & { readonly coded: Readonly<Record<Coding, Promise<Buffer>>> };

/**
 * Our files. Under the address of its version a file is kept for ever (RFC 8246). A process of another version
 * sends its own in place of one that it does not know, and lets nobody keep it: while processes are
 * exchanged one by one, a page of the new ones may ask an old one for its looks.
 */
export function serveAssets(): RequestHandler {
  const files = new Map(ASSETS.map((asset) => [asset.name as string, pack(asset)]));
  return async (request, response, next) => {
    const [, stem, version, type] = ADDRESS.exec(request.path) ?? [];
    const file = files.get(`${stem}.${type}`);
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    if (!file || !isReading) return next();
    response.set('Cache-Control', version === file.version ? FOR_EVER : 'no-cache');
    response.set('Content-Type', TYPES[type ?? '']);
    await sendCoded(request, response, file);
  };
}

async function sendCoded(request: Request, response: Response, file: Packed): Promise<void> {
  const coding = codingFor(request);
  response.vary('Accept-Encoding');
  response.set('ETag', `"${file.version}-${coding ?? 'plain'}"`);
  if (coding) response.set('Content-Encoding', coding);
  response.send(coding ? await file.coded[coding] : file.content);
}

function pack(asset: Asset): Packed {
  const coded = {
    br: compress(asset.content, 'br', EFFORT),
    gzip: compress(asset.content, 'gzip', EFFORT),
  };
  return { ...asset, coded };
}
