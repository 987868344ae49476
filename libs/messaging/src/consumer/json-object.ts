export type JsonObject = Readonly<Record<string, unknown>>;

/** An array is none: it has no attributes. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
