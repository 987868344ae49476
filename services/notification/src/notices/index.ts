import { deviceEnrolled } from './device-enrolled.ts';
import type { AnyNoticeKind } from './notice-kind.ts';
import { passwordDisabled } from './password-disabled.ts';
import { temporaryCredential } from './temporary-credential.ts';

/** Every kind of notice that this process can tell. A new one: its file here, its words, and a line. */
export const NOTICES: readonly AnyNoticeKind[] = [temporaryCredential, deviceEnrolled, passwordDisabled];
