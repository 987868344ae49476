/** What is installed, and whether that is enough: `root` is the project's folder, answers are reasons. */
export function noteInstallation(root: string): void;
export function findWhatIsMissing(root: string): string | undefined;
export function findWhatIsStale(root: string): string | undefined;
export function findRunningSystem(root: string): string | undefined;
