import type { RequestListener } from 'node:http';

/**
 * A request names one host (RFC 9112, 3.2). Node takes the first and drops the others, and a proxy in front may
 * have taken the last: whoever says two is answered 400.
 */
export function oneHost(listener: RequestListener): RequestListener {
  return (request, response) => {
    const names = request.rawHeaders.filter((name, index) => index % 2 === 0 && /^host$/i.test(name));
    if (names.length <= 1) return listener(request, response);
    response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
    response.end('a request names one host\n');
  };
}
