/** Wakes one sleeper early. A ring while nobody sleeps counts for the next sleep. */
export type Bell = {
  ring(): void;
  /** Does not keep the process alive. @returns after `ms`, or at the next ring. */
  sleep(ms: number): Promise<void>;
};

export function createBell(): Bell {
  let rung = false;
  let wakeUp: (() => void) | undefined;

  return {
    ring() {
      rung = true;
      wakeUp?.();
    },
    async sleep(ms) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms).unref();
          wakeUp = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      rung = false;
      wakeUp = undefined;
    },
  };
}
