import { type Documents, type DocumentsDefinition, defineDocuments } from '@genkan/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

/** Where the collections of a contract run come from. */
export type DocumentsSource = {
  documents<T extends { _id: string }>(definition: DocumentsDefinition<T>): Documents<T>;
  close(): Promise<void>;
};

type Item = {
  _id: string;
  n?: number;
  state?: string | null;
  at?: Date | null;
  open?: boolean;
  seen?: Record<string, string>;
  detail?: { text?: string | undefined; when?: Date; deep?: { list: number[] } };
  devices?: Array<{ id: string; lastStep: number; name?: string; used?: { step: number; list: number[] } }>;
};

const items = defineDocuments<Item>({
  name: 'contract_items',
  fields: {
    _id: 'string',
    n: 'number',
    state: 'string',
    at: 'date',
    open: 'boolean',
    seen: 'object',
    detail: 'object',
    devices: 'array',
  },
  indexes: [{ fields: { state: 1, n: 1 } }, { fields: { at: 1 }, sparse: true }],
});

/** What every store must do, real or in memory; above all what must have one winner when many try at once. */
export function documentsContract(name: string, open: () => Promise<DocumentsSource>): void {
  describe(`documents contract: ${name}`, () => {
    let source: DocumentsSource;
    let store: Documents<Item>;
    beforeAll(async () => {
      source = await open();
      store = source.documents(items);
    });
    afterAll(() => source.close());
    beforeEach(async () => {
      await store.remove({ _id: { $exists: true } });
    });
    const settled = (): Documents<Item> => store;

    insertsAndReads(settled);
    guardedUpdates(settled);
    upserts(settled);
    arrays(settled);
    lists(settled);
    strictness(settled);
  });
}

type Store = () => Documents<Item>;

function many<T>(count: number, action: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => action(index)));
}

function insertsAndReads(store: Store): void {
  test('the first insert of an id stands, the second changes nothing', async () => {
    expect(await store().insert({ _id: 'a', n: 1 })).toBe('inserted');
    expect(await store().insert({ _id: 'a', n: 2 })).toBe('exists');
    expect(await store().get('a')).toEqual({ _id: 'a', n: 1 });
  });

  test('of many inserts of one id at once one is the first', async () => {
    const outcomes = await many(20, (n) => store().insert({ _id: 'a', n }));
    expect(outcomes.filter((outcome) => outcome === 'inserted')).toHaveLength(1);
  });

  test('an id that is not there is null', async () => {
    expect(await store().get('nobody')).toBeNull();
  });

  test('dates, nulls, empty and nested values come back as they went in', async () => {
    const item: Item = {
      _id: 'a',
      n: 0,
      state: null,
      at: new Date('2026-04-01T00:00:00.123Z'),
      open: false,
      seen: {},
      detail: { text: '髙橋 𠮷', when: new Date('2026-04-02T00:00:00Z'), deep: { list: [1, 2, 3] } },
      devices: [],
    };
    await store().insert(item);
    expect(await store().get('a')).toStrictEqual(item);
  });

  test('a field that was not given stays absent', async () => {
    await store().insert({ _id: 'a' });
    expect(Object.keys((await store().get('a')) ?? {})).toEqual(['_id']);
  });

  test('what is done to a document outside does not reach the store', async () => {
    const item: Item = { _id: 'a', devices: [{ id: 'd1', lastStep: 1 }] };
    await store().insert(item);
    item.devices?.push({ id: 'd2', lastStep: 1 });
    (await store().get('a'))?.devices?.push({ id: 'd3', lastStep: 1 });
    expect((await store().get('a'))?.devices).toHaveLength(1);
  });
}

function guardedUpdates(store: Store): void {
  test('an update returns the document after it', async () => {
    await store().insert({ _id: 'a', n: 1, state: 'new' });
    const after = await store().update(
      { _id: 'a' },
      { $set: { state: 'done' }, $inc: { n: 2 }, $unset: { at: '' } },
    );
    expect(after).toEqual({ _id: 'a', n: 3, state: 'done' });
  });

  test('a guard that is not met changes nothing and gives null', async () => {
    await store().insert({ _id: 'a', state: 'done' });
    expect(await store().update({ _id: 'a', state: 'new' }, { $set: { state: 'done' } })).toBeNull();
    expect(await store().update({ _id: 'nobody' }, { $set: { n: 1 } })).toBeNull();
    expect(await store().get('a')).toEqual({ _id: 'a', state: 'done' });
  });

  test('of many transitions at once exactly one wins', async () => {
    await store().insert({ _id: 'a', state: 'new', n: 0 });
    const outcomes = await many(50, (n) =>
      store().update({ _id: 'a', state: 'new' }, { $set: { state: 'done', n } }),
    );
    const winners = outcomes.filter((outcome) => outcome !== null);
    expect(winners).toHaveLength(1);
    expect((await store().get('a'))?.n).toBe(winners[0]?.n);
  });

  test('the latest sequence wins in whatever order they come, also where there was none', async () => {
    await store().insert({ _id: 'a' });
    const latest = (sequence: string) =>
      store().update(
        { _id: 'a', 'seen.hr': { $not: { $gte: sequence } } },
        { $set: { 'seen.hr': sequence } },
      );
    expect(await latest('17-0000000002')).not.toBeNull();
    expect(await latest('17-0000000001')).toBeNull();
    expect(await latest('17-0000000002')).toBeNull();
    expect(await latest('17-0000000010')).not.toBeNull();
    expect((await store().get('a'))?.seen).toEqual({ hr: '17-0000000010' });
  });

  test('$min keeps the oldest date, also where there was none', async () => {
    await store().insert({ _id: 'a' });
    const dates = ['2026-04-02', '2026-04-01', '2026-04-03'].map((day) => new Date(day));
    for (const at of dates) await store().update({ _id: 'a' }, { $min: { at } });
    expect(await store().get('a')).toEqual({ _id: 'a', at: dates[1] });
  });

  test('a whole object replaces the one that was there', async () => {
    await store().insert({ _id: 'a', detail: { text: 'old', deep: { list: [1] } } });
    await store().update({ _id: 'a' }, { $set: { detail: { text: 'new' } } });
    expect(await store().get('a')).toEqual({ _id: 'a', detail: { text: 'new' } });
  });

  test('members of nested objects change one by one', async () => {
    await store().insert({ _id: 'a', detail: { text: 'one', deep: { list: [1] } } });
    await store().update({ _id: 'a', 'detail.text': 'one' }, { $set: { 'detail.text': 'two' } });
    expect((await store().get('a'))?.detail).toEqual({ text: 'two', deep: { list: [1] } });
  });
}

function upserts(store: Store): void {
  test('an upsert inserts with $setOnInsert, and later leaves that alone', async () => {
    const upsert = (n: number) =>
      store().upsert({ _id: 'a' }, { $setOnInsert: { state: 'first' }, $set: { n } });
    expect(await upsert(1)).toEqual({ _id: 'a', state: 'first', n: 1 });
    await store().update({ _id: 'a' }, { $set: { state: 'later' } });
    expect(await upsert(2)).toEqual({ _id: 'a', state: 'later', n: 2 });
  });

  test('a counter with a limit of 10 lets 10 of 50 through that come at once', async () => {
    const outcomes = await many(50, () => store().upsert({ _id: 'a', n: { $lt: 10 } }, { $inc: { n: 1 } }));
    expect(outcomes.filter((outcome) => outcome !== null)).toHaveLength(10);
    expect((await store().get('a'))?.n).toBe(10);
  });
}

function arrays(store: Store): void {
  const item = (): Item => ({
    _id: 'a',
    devices: [
      { id: 'd1', lastStep: 5 },
      { id: 'd2', lastStep: 5 },
    ],
  });

  test('an element is changed by its own id, the others stay', async () => {
    await store().insert(item());
    const after = await store().update(
      { _id: 'a', devices: { $elemMatch: { id: 'd2', lastStep: { $lt: 7 } } } },
      { $set: { 'devices.$[device].lastStep': 7 } },
      { arrayFilters: [{ 'device.id': 'd2' }] },
    );
    expect(after?.devices).toEqual([
      { id: 'd1', lastStep: 5 },
      { id: 'd2', lastStep: 7 },
    ]);
  });

  test('several members of one element change in one update', async () => {
    await store().insert({
      _id: 'a',
      devices: [
        { id: 'd1', lastStep: 1 },
        { id: 'd2', lastStep: 1 },
      ],
    });
    await store().update(
      { _id: 'a', devices: { $elemMatch: { id: 'd2', lastStep: { $lt: 5 } } } },
      { $set: { 'devices.$[device].lastStep': 5, 'devices.$[device].name': 'second' } },
      { arrayFilters: [{ 'device.id': 'd2' }] },
    );
    expect((await store().get('a'))?.devices).toEqual([
      { id: 'd1', lastStep: 1 },
      { id: 'd2', lastStep: 5, name: 'second' },
    ]);
  });

  test('of many that raise the step of one element at once exactly one wins', async () => {
    await store().insert(item());
    const outcomes = await many(50, () =>
      store().update(
        { _id: 'a', devices: { $elemMatch: { id: 'd1', lastStep: { $lt: 6 } } } },
        { $set: { 'devices.$[device].lastStep': 6 } },
        { arrayFilters: [{ 'device.id': 'd1', 'device.lastStep': { $lt: 6 } }] },
      ),
    );
    expect(outcomes.filter((outcome) => outcome !== null)).toHaveLength(1);
  });

  test('an object inside an element changes by its members, where all of them are as asked for', async () => {
    const devices = ['d1', 'd2'].map((id) => ({ id, lastStep: 1, used: { step: 5, list: [7] } }));
    await store().insert({ _id: 'a', devices });
    const use = (step: number) =>
      store().update(
        {
          _id: 'a',
          devices: { $elemMatch: { id: 'd2', 'used.step': { $lt: step }, 'used.list': { $ne: step } } },
        },
        { $set: { 'devices.$[device].used.step': step, 'devices.$[device].lastStep': step } },
        { arrayFilters: [{ 'device.id': 'd2' }] },
      );
    expect(await use(7)).toBeNull();
    const outcomes = await many(50, () => use(6));
    expect(outcomes.filter((outcome) => outcome !== null)).toHaveLength(1);
    expect((await store().get('a'))?.devices).toEqual([
      devices[0],
      { id: 'd2', lastStep: 6, used: { step: 6, list: [7] } },
    ]);
  });

  test('a list inside an element takes a value once, and keeps the last ones that $slice allows', async () => {
    const devices = ['d1', 'd2'].map((id) => ({ id, lastStep: 1, used: { step: 0, list: [] } }));
    await store().insert({ _id: 'a', devices });
    const note = (step: number) =>
      store().update(
        { _id: 'a', devices: { $elemMatch: { id: 'd2', 'used.list': { $ne: step } } } },
        { $push: { 'devices.$[device].used.list': { $each: [step], $slice: -3 } } },
        { arrayFilters: [{ 'device.id': 'd2' }] },
      );
    for (const step of [1, 2, 3]) expect(await note(step)).not.toBeNull();
    const outcomes = await many(20, () => note(4));
    expect(outcomes.filter((outcome) => outcome !== null)).toHaveLength(1);
    expect((await store().get('a'))?.devices?.map(({ used }) => used?.list)).toEqual([[], [2, 3, 4]]);
  });

  test('of many that add an element which none is like yet exactly one wins', async () => {
    await store().insert(item());
    const add = (id: string, lastStep: number) =>
      store().update(
        { _id: 'a', devices: { $not: { $elemMatch: { name: 'phone', lastStep } } } },
        { $push: { devices: { $each: [{ id, name: 'phone', lastStep }] } } },
      );
    const outcomes = await many(20, (index) => add(`n${index}`, 5));
    expect(outcomes.filter((outcome) => outcome !== null)).toHaveLength(1);
    expect(await add('other', 6)).not.toBeNull();
    expect((await store().get('a'))?.devices).toHaveLength(4);
  });

  test('of many first pushes into an empty array exactly one wins', async () => {
    await store().insert({ _id: 'a', devices: [] });
    const outcomes = await many(20, (index) =>
      store().update(
        { _id: 'a', 'devices.0': { $exists: false } },
        { $push: { devices: { $each: [{ id: `d${index}`, lastStep: 0 }] } } },
      ),
    );
    expect(outcomes.filter((outcome) => outcome !== null)).toHaveLength(1);
    expect((await store().get('a'))?.devices).toHaveLength(1);
  });

  test('a full array is guarded by the place of its last element', async () => {
    await store().insert(item());
    const push = () =>
      store().update(
        { _id: 'a', 'devices.2': { $exists: false } },
        { $push: { devices: { $each: [{ id: 'd3', lastStep: 0 }] } } },
      );
    expect((await push())?.devices).toHaveLength(3);
    expect(await push()).toBeNull();
  });

  test('a push creates the array, keeps the order and the last ones that $slice allows', async () => {
    await store().insert({ _id: 'a' });
    const ids = ['d1', 'd2', 'd3', 'd4'];
    for (const id of ids) {
      await store().update(
        { _id: 'a' },
        { $push: { devices: { $each: [{ id, lastStep: 0 }], $slice: -3 } } },
      );
    }
    expect((await store().get('a'))?.devices?.map(({ id }) => id)).toEqual(['d2', 'd3', 'd4']);
  });

  test('$pull takes out by id, the others keep their order', async () => {
    await store().insert(item());
    const after = await store().update({ _id: 'a' }, { $pull: { devices: { id: { $in: ['d1', 'd9'] } } } });
    expect(after?.devices?.map(({ id }) => id)).toEqual(['d2']);
  });

  test('many pushes at once lose none', async () => {
    await store().insert({ _id: 'a', devices: [], n: 0 });
    await many(30, (index) =>
      store().update(
        { _id: 'a' },
        { $push: { devices: { $each: [{ id: `d${index}`, lastStep: 0 }] } }, $inc: { n: 1 } },
      ),
    );
    const after = await store().get('a');
    expect([after?.devices?.length, after?.n]).toEqual([30, 30]);
  });
}

function lists(store: Store): void {
  beforeEach(async () => {
    await many(6, (n) => store().insert({ _id: `i${n}`, n, state: n % 2 === 0 ? 'even' : 'odd' }));
  });

  test('find filters, sorts and ends', async () => {
    const found = await store().find({ state: 'even' }, { sort: { n: -1 }, limit: 2 });
    expect(found.map(({ _id }) => _id)).toEqual(['i4', 'i2']);
  });

  test('dates compare as dates', async () => {
    await store().update({ _id: 'i1' }, { $set: { at: new Date('2026-04-01') } });
    await store().update({ _id: 'i2' }, { $set: { at: new Date('2026-04-03') } });
    const due = await store().find({ at: { $lte: new Date('2026-04-02') } }, { limit: 9 });
    expect(due.map(({ _id }) => _id)).toEqual(['i1']);
  });

  test('count and remove tell how many', async () => {
    expect(await store().count({ state: 'odd' })).toBe(3);
    expect(await store().remove({ state: 'odd', n: { $lt: 4 } })).toBe(2);
    expect(await store().count({ state: 'odd' })).toBe(1);
    expect(await store().remove({ _id: 'nobody' })).toBe(0);
  });
}

function strictness(store: Store): void {
  test('an unknown field is refused in documents, updates and filters', async () => {
    const wrong = { _id: 'a', extra: 1 } as Item;
    await expect(store().insert(wrong)).rejects.toThrow('extra');
    await expect(store().update({ _id: 'a' }, { $set: { extra: 1 } })).rejects.toThrow('extra');
    await expect(store().find({ extra: 1 }, { limit: 1 })).rejects.toThrow('extra');
    expect(await store().get('a')).toBeNull();
  });

  test('undefined is left out of what is written, and refused in a filter', async () => {
    await store().insert({ _id: 'a', n: 1, detail: { text: undefined } });
    await store().update({ _id: 'a' }, { $set: { state: undefined, n: 2 } });
    expect(await store().get('a')).toStrictEqual({ _id: 'a', n: 2, detail: {} });
    await expect(store().remove({ _id: undefined })).rejects.toThrow('undefined');
    await expect(store().find({ n: { $gte: undefined } }, { limit: 1 })).rejects.toThrow('undefined');
  });
}
