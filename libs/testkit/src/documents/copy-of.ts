/**
 * A deep copy of what a document may hold. Not `structuredClone`: under jest its objects come from another
 * realm, and mingo, which compares constructors, then takes different objects for equal ones.
 */
export function copyOf<T>(value: T): T {
  return copyValue(value) as T;
}

function copyValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyValue);
  if (value instanceof Date || Object.prototype.toString.call(value) === '[object Date]') {
    return new Date(Number(value));
  }
  if (typeof value !== 'object' || value === null || value instanceof RegExp || Buffer.isBuffer(value))
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyValue(inner)]));
}
