import { systemClock } from '@genkan/kernel';
import { memoryEphemeralStore } from '../testing/memory-ephemeral-store.ts';
import { sessionStoresSuite } from '../testing/session-stores-suite.ts';

sessionStoresSuite('memory', async () => {
  const store = memoryEphemeralStore(systemClock);
  return { store, secondsLeft: store.secondsLeft, close: async () => undefined };
});
