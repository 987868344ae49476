import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody else's page on this machine: another port, so another origin, but the same site. */
export type ForeignPage = { url: string; close(): Promise<void> };

/** A page whose form posts to an address of the portal. */
export async function serveForeignPage(form: {
  action: string;
  fields: Readonly<Record<string, string>>;
  enctype?: string;
}): Promise<ForeignPage> {
  const inputs = Object.entries(form.fields).map(
    ([name, value]) => `<input name="${name}" value="${value.replaceAll('"', '&quot;')}">`,
  );
  const enctype = form.enctype ?? 'application/x-www-form-urlencoded';
  const html = `<!doctype html><title>Foreign</title>
    <form action="${form.action}" method="post" enctype="${enctype}">${inputs.join('')}<button>Win</button></form>`;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
