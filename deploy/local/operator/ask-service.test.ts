import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { notificationRoutes } from '@genkan/contracts';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type DataFolder, dataFolder } from '../data-folder/data-folder.ts';
import { writeSupervisorFile } from '../data-folder/supervisor-file.ts';
import { askAsOperator } from './ask-service.ts';

let data: DataFolder;
let server: Server;
let answer = { status: 200, body: '' };
const asked: { url?: string | undefined; authorization?: string | undefined }[] = [];

/** A system of one service, which gives the answer of this test. */
beforeEach(async () => {
  asked.length = 0;
  server = createServer(({ url, headers }, response) => {
    asked.push({ url, authorization: headers.authorization });
    response.writeHead(answer.status).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  data = dataFolder(mkdtempSync(path.join(tmpdir(), 'genkan-ask-')));
  mkdirSync(data.keys);
  writeSupervisorFile(data, []);
  const { port } = server.address() as AddressInfo;
  const services = { notification: [{ url: `http://127.0.0.1:${port}` }], identity: [] };
  writeFileSync(data.runFile, JSON.stringify({ services }));
});

afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(data.path, { recursive: true });
});

const requeue = () =>
  askAsOperator(data, 'notification')(notificationRoutes.requeueNotice, { id: 'of a notice' });

test("the question goes to the route's own path, with a token; the answer is what the contract says", async () => {
  answer = { status: 200, body: '{"outcome":"requeued"}' };
  expect(await requeue()).toEqual({ outcome: 'requeued' });
  expect(asked).toEqual([
    { url: '/internal/requeue-notice', authorization: expect.stringMatching(/^Bearer /) },
  ]);
});

test.each([
  ['of another shape', 200, '{"outcome":"perhaps"}'],
  ['that is no JSON', 200, '<html>'],
  ['that refuses', 403, '{"code":"forbidden"}'],
])('an answer %s is told as it came', async (_what, status, body) => {
  answer = { status, body };
  await expect(requeue()).rejects.toThrow(`notification answered ${status} to requeue-notice: ${body}`);
});

test('a service of which no process runs is named', () => {
  expect(() => askAsOperator(data, 'identity')).toThrow('No process of identity runs');
});
