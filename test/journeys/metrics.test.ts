import { metricsInHandbook } from '@genkan/testkit';
import { beforeAll, expect, test } from '@jest/globals';
import { becomeMember, signInWithCode } from '../actions/enrol-otp.ts';
import { hireSomeone } from '../actions/hire-someone.ts';
import { newHttpMember } from '../actions/http-member.ts';
import { type ListedMetrics, listMetrics } from '../actions/list-metrics.ts';

/** Who watches Genkan goes by the handbook's table: it has what the processes tell, and nothing else. */

let told: ListedMetrics;

beforeAll(async () => {
  const member = await becomeMember(newHttpMember(), await hireSomeone());
  await signInWithCode(newHttpMember(), member);
  told = await listMetrics();
});

const pick = (rows: Readonly<Record<string, string[]>>, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, rows[name]]));

const ours = (names: Iterable<string>) => [...names].filter((name) => name.startsWith('genkan_')).toSorted();

test('each metric that a service registers has its row, and each row its metric', () => {
  expect(ours(told.names)).toEqual(Object.keys(metricsInHandbook()).toSorted());
});

test('the labels of what was counted are those of its row', () => {
  const counted = ours(told.labels.keys());
  expect(counted).toContain('genkan_sign_ins_total');
  const labels = counted.map((name) => [name, [...(told.labels.get(name) ?? [])].toSorted()]);
  expect(Object.fromEntries(labels)).toEqual(pick(metricsInHandbook(), counted));
});

test('all others are of the process and its Node', () => {
  const others = [...told.names].filter((name) => !name.startsWith('genkan_'));
  expect(others.filter((name) => !/^(process|nodejs)_/.test(name))).toEqual([]);
});
