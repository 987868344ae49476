import { createLog } from '@genkan/platform';
import { createKafka } from './src/kafka/create-kafka.ts';

const log = createLog({ SERVICE_NAME: 'idle', LOG_LEVEL: 'info' });
const kafka = createKafka({ brokers: [process.argv[2] ?? ''], clientId: 'idle', log });
let _got = 0;
const consumer = kafka.consumer({
  group: `idle-${process.pid}`,
  topics: [process.argv[3] ?? ''],
  onRecord: async () => {
    _got++;
  },
});
await consumer.start();
const pub = async (v: string) => {
  const _t = performance.now();
  try {
    await kafka.publisher.publish([{ topic: process.argv[3] ?? '', key: 'a', value: v, headers: {} }]);
  } catch (_e) {}
};
await pub('1');
if (process.argv[4] === 'loop') {
  let n = 1;
  setInterval(() => {
    void pub(String(++n));
  }, 1000);
} else {
  setTimeout(() => {
    let c = process.cpuUsage();
    let _t = performance.now();
    setInterval(() => {
      const _d = process.cpuUsage(c);
      c = process.cpuUsage();
      _t = performance.now();
    }, 20000);
  }, 10000);
}
