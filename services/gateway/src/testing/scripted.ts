/** A service that answers what a test has told it, and remembers what it was asked. */
export function scripted<Client extends object>(service: string, told: Partial<Client>) {
  const asked: string[] = [];
  const calls = new Proxy(told, {
    get(target, name) {
      const answer = Reflect.get(target, name);
      return (...question: unknown[]) => {
        asked.push(`${service} ${String(name)}`);
        if (typeof answer !== 'function')
          return Promise.reject(new Error(`${service} was asked ${String(name)}`));
        return answer(...question);
      };
    },
  }) as Client;
  return { calls, asked };
}
