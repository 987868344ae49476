import { platform } from '@genkan/platform'; process.exitCode = platform - 1;
