export { openBrowser } from '@genkan/testkit';
