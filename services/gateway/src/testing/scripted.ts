/** A service that answers what a test has told it, and remembers what it was asked. */
export function scripted<Client extends object>(service: string, told: Partial<Client>) {
  const asked: string[] = [];
  const calls = new Proxy(told, {
    get: (target, name) => {
      const answer: unknown = Reflect.get(target, name);
      return async (...question: unknown[]) => {
        asked.push(`${service} ${String(name)}`);
        if (!isFunction(answer)) throw new Error(`${service} was asked ${String(name)}`);
        return answer(...question);
      };
    },
  });
  return { calls: calls as Client, asked };
}

function isFunction(value: unknown): value is (...question: unknown[]) => unknown {
  return typeof value === 'function';
}
