import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { loadSettings } from './load-settings.ts';
import { settings } from './settings.ts';

type Piece = 'mongodbUri' | 'redisUri' | 'smtpUri' | 'brokers' | 'urls' | 'url';

function read(piece: Piece, text: string): unknown {
  return loadSettings(z.object({ ADDRESS: settings[piece] as z.ZodType }), { ADDRESS: text });
}

const USABLE: [Piece, string][] = [
  ['mongodbUri', 'mongodb://127.0.0.1:27017/identity'],
  ['mongodbUri', 'mongodb://u:p%40ss@a:1,b:2,[::1]:3/identity?replicaSet=rs&w=majority'],
  ['mongodbUri', 'mongodb+srv://u:p@cluster.example.net/identity?retryWrites=true'],
  ['redisUri', 'redis://127.0.0.1:6379'],
  ['redisUri', 'rediss://user:p%2Fss@redis.example.net/2'],
  ['redisUri', 'redis://:secret@[::1]:6379/'],
  ['smtpUri', 'smtp://127.0.0.1:2525'],
  ['smtpUri', 'smtps://a%40b:c%2Fd@mail.example'],
  ['smtpUri', 'smtp://[::1]:2525?requireTLS=true'],
  ['brokers', 'a:9092'],
  ['brokers', '127.0.0.1:9092, kafka-2.internal_net.example:65535'],
  ['urls', 'http://a:3000,https://b.example/'],
  ['urls', 'http://[::1]:3000'],
  ['url', 'https://portal.example.jp/path?a=b'],
];

const WRONG: [Piece, string][] = [
  ['mongodbUri', 'http://x'],
  ['mongodbUri', 'mongodb://'],
  ['mongodbUri', 'mongodb://host'],
  ['mongodbUri', 'mongodb://host/'],
  ['mongodbUri', 'mongodb://host:0/identity'],
  ['mongodbUri', 'mongodb://host,/identity'],
  ['mongodbUri', 'mongodb://u:hunter2@!@host/identity'],
  ['mongodbUri', 'mongodb://u:hun/ter2@host/identity'],
  ['mongodbUri', 'mongodb+srv://host:27017/identity'],
  ['mongodbUri', 'mongodb://host/identity?retryWrits=true'],
  ['mongodbUri', 'mongodb://host/identity or so'],
  ['redisUri', 'http://x'],
  ['redisUri', 'localhost:6379'],
  ['redisUri', 'redis://'],
  ['redisUri', 'redis:x'],
  ['redisUri', 'redis://host:65536'],
  ['redisUri', 'redis://host/sessions'],
  ['redisUri', 'redis://u:%zz@host'],
  ['smtpUri', 'http://127.0.0.1'],
  ['smtpUri', 'mail.example:25'],
  ['smtpUri', 'smtp://u:%zz@mail.example'],
  ['smtpUri', 'smtp://mail.example?requireTls=true'],
  ['smtpUri', 'smtp://mail.example?requireTLS=yes'],
  ['brokers', 'not-a-broker'],
  ['brokers', 'a:9092,b'],
  ['brokers', 'a:9092 b:9092'],
  ['brokers', 'http://a:9092'],
  ['brokers', 'a:0'],
  ['brokers', 'a:65536'],
  ['brokers', ':9092'],
  ['brokers', ' , '],
  ['urls', 'identity:3000'],
  ['urls', 'http:identity'],
  ['urls', 'ftp://a'],
  ['urls', 'http://a:3000/base'],
  ['urls', 'http://user:hunter2@a:3000'],
  ['urls', 'http://a:0'],
  ['url', 'mailto:someone@example.jp'],
  ['url', 'localhost:8080'],
];

describe('8.25: an address is checked with the other settings', () => {
  test.each(USABLE)('%s may be %s', (piece, text) => {
    expect(() => read(piece, text)).not.toThrow();
  });

  test.each(WRONG)('%s may not be %s, and says its rule without the value', (piece, text) => {
    expect(() => read(piece, text)).toThrow(/ADDRESS {2}must be (?!.*hunter2)/);
  });
});
