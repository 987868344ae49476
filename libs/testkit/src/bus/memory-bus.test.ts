import { busContract } from './bus-contract.ts';
import { memoryBusSource } from './memory-bus-source.ts';

busContract('in memory', memoryBusSource);
