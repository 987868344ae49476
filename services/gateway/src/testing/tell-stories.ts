import { afterEach } from '@jest/globals';
import { type GatewayStory, gatewayStory, type Told } from './gateway-story.ts';

/** For a file of tests: what it gives begins a story, and each one is closed after its test. */
export function tellStories(): (told?: Told) => Promise<GatewayStory> {
  const open: GatewayStory[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((story) => story.close()));
  });
  return async (told = {}) => {
    const story = await gatewayStory(told);
    open.push(story);
    return story;
  };
}
