/** One question that was put to a service: `identity signIn`, and what it was asked with. */
export type Asked = { readonly name: string; readonly question: readonly unknown[] };

/** A service that answers what a test has told it; what it was asked is added to `asked`. */
export function scripted<Client extends object>(
  service: string,
  told: Partial<Client>,
  asked: Asked[],
): Client {
  const calls = new Proxy(told, {
    get: (target, method) => {
      const answer: unknown = Reflect.get(target, method);
      return async (...question: unknown[]) => {
        asked.push({ name: `${service} ${String(method)}`, question });
        if (!isFunction(answer)) throw new Error(`${service} was asked ${String(method)}`);
        return answer(...question);
      };
    },
  });
  return calls as Client;
}

function isFunction(value: unknown): value is (...question: unknown[]) => unknown {
  return typeof value === 'function';
}
