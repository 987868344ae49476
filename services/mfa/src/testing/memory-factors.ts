import type { Documents, Update } from '@genkan/platform';
import type { FactorDocument } from '../stores/factor-document.ts';

/**
 * MongoDB sets several members of one array element in one update; the engine under `memoryDocuments` takes
 * one such path at a time. Here the first path decides under the guard, the others follow for whoever has won.
 */
export function oneElementPathAtATime(documents: Documents<FactorDocument>): Documents<FactorDocument> {
  const update: Documents<FactorDocument>['update'] = async (filter, change, options = {}) => {
    const [first, ...others] = Object.entries(change.$set ?? {}).filter(([path]) => path.includes('$['));
    if (!first) return documents.update(filter, change, options);
    let after = await documents.update(filter, setting(change, first), options);
    for (const other of after ? others : []) {
      after = await documents.update({ _id: filter._id }, setting({}, other), options);
    }
    return after;
  };
  return { ...documents, update };
}

function setting(change: Update, [path, value]: [string, unknown]): Update {
  return { ...change, $set: { [path]: value } };
}
